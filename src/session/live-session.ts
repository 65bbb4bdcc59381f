import { randomBytes } from 'node:crypto';
import { uptime } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { type BlockFile, openBlockFile } from './block-file.ts';
import { Capture } from './capture.ts';
import { blockText, lineOffset, runLines, stopSignal } from './driver.ts';
import { firstCause, readFailures } from './failure.ts';
import { FieldReader } from './fields.ts';
import type { PrivateFolder } from './folder.ts';
import { type FoundProcess, findProcesses, type Marks } from './processes.ts';
import type { Shell, ShellExit, ShellListeners } from './shell.ts';
import { send, terminate } from './terminate.ts';
import type { BlockEnd, BlockRequest, BlockResult, CloseResult, Session, SessionOptions } from './types.ts';

/** How often a block that is to stop is told so, in milliseconds. */
const tellMs = 100;

/** The block that is running. */
interface Running {
  request: BlockRequest;
  /** What the shell's report begins with; nothing that the block prints could have it. */
  token: string;
  stdout: Capture;
  stderr: Capture;
  /** Seconds after boot at which the block began. */
  startedAt: number;
  stopped: 'timeout' | 'interrupted' | null;
  finish: (result: BlockResult) => void;
}

/** The state of the shell that blocks hand on to one another and that docproof has to put back itself. */
interface Carried {
  /** `$?` of the last block. */
  status: number;
  /** The tracing options, off between blocks. */
  tracing: string;
  /** An article's `set +e` has turned the stop at failing commands off. */
  unstoppable: boolean;
}

/** A session on a running shell. */
export class LiveSession implements Session {
  alive = true;
  readonly #shell: Shell;
  readonly #folder: PrivateFolder;
  readonly #block: BlockFile;
  readonly #options: SessionOptions;
  readonly #marks: Marks;
  readonly #control = new FieldReader();
  readonly #failures = new FieldReader();
  #carried: Carried = { status: 0, tracing: '', unstoppable: false };
  #running: Running | null = null;
  #closing: Promise<CloseResult> | null = null;

  constructor(shell: Shell, folder: PrivateFolder, options: SessionOptions, on: ShellListeners) {
    this.#shell = shell;
    this.#folder = folder;
    this.#block = openBlockFile(folder.block);
    this.#options = options;
    this.#marks = {
      group: shell.pid,
      environment: `DOCPROOF_RUN=${options.mark}`,
      descriptors: new Set([folder.stdout, folder.stderr]),
    };
    this.#listen(on);
    void shell.exited.then((exit) => this.#onExit(exit));
  }

  async run(request: BlockRequest): Promise<BlockResult> {
    if (this.#running) throw new Error('a block is running already');
    if (!this.alive) throw new Error('the session has ended');
    const finished = new Promise<BlockResult>((finish) => {
      const token = randomBytes(12).toString('hex');
      const [stdout, stderr] = [new Capture(), new Capture()];
      this.#running = { request, token, stdout, stderr, startedAt: uptime(), stopped: null, finish };
      this.#start(request, token);
    });
    const timer = setTimeout(() => void this.#stop('timeout'), request.timeoutMs);
    const interrupt = () => void this.#stop('interrupted');
    request.signal?.addEventListener('abort', interrupt);
    if (request.signal?.aborted) interrupt();
    try {
      return await finished;
    } finally {
      clearTimeout(timer);
      request.signal?.removeEventListener('abort', interrupt);
      this.#running = null;
    }
  }

  close(): Promise<CloseResult> {
    this.#closing ??= this.#end();
    return this.#closing;
  }

  async #end(): Promise<CloseResult> {
    const { graceMs } = this.#options;
    if (this.alive) this.#shell.write('exit\n');
    await Promise.race([this.#shell.exited, delay(graceMs, undefined, { ref: false })]);
    const { signalled, left } = await terminate(() => findProcesses(this.#marks), graceMs);
    const { stdout, stderr, control, failures } = this.#shell;
    for (const channel of [stdout, stderr, control, failures]) channel.close();
    this.#block.close();
    this.#folder.remove();
    return { ended: commands(signalled, left), remaining: commands(left) };
  }

  kill(): void {
    for (const found of findProcesses(this.#marks)) send(found.pid, 'SIGKILL');
    this.#folder.remove();
  }

  #start(request: BlockRequest, token: string): void {
    const { status, tracing, unstoppable } = this.#carried;
    const stopOnError = request.stopOnError && !unstoppable;
    this.#block.write(blockText(request.text, request.line, { stopOnError, tracing, status }));
    this.#shell.write(runLines(this.#folder, token, request.watch, request.oneStream));
  }

  #listen(on: ShellListeners): void {
    const output = (stream: 'stdout' | 'stderr') => (chunk: Buffer) => {
      this.#running?.[stream].push(chunk);
      this.#running?.request.onOutput?.(stream, chunk);
    };
    on.stdout = output('stdout');
    on.stderr = output('stderr');
    on.failures = (chunk) => this.#failures.push(chunk);
    const handshake = on.control;
    on.control = (chunk) => {
      if (!this.#running) return handshake(chunk);
      this.#control.push(chunk);
      this.#onReport(this.#running);
    };
  }

  /** The shell reports that the block has ended: token, status, options, number of values, values. */
  #onReport(running: Running): void {
    const { fields } = this.#control;
    const start = fields.indexOf(running.token);
    const expected = 4 + 2 * running.request.watch.length;
    if (start === -1 || fields.length - start < expected) return;
    const [, status = '', flags = '', , ...values] = this.#control.take().slice(start);
    const failed = this.#drain();
    const stopped = failed !== null;
    this.#carried = {
      status: Number(status),
      tracing: flags.replaceAll(/[^xv]/g, ''),
      unstoppable:
        this.#carried.unstoppable || (running.request.stopOnError && !stopped && !flags.includes('e')),
    };
    this.#finish(running, running.stopped ?? (stopped ? 'stopped' : 'completed'), {
      exitCode: Number(status),
      signal: null,
      failedCommand: failed,
      variables: readValues(running.request.watch, values),
    });
  }

  #onExit({ code, signal }: ShellExit): void {
    this.alive = false;
    const running = this.#running;
    if (!running) return;
    const failedCommand = this.#drain();
    const end = running.stopped ?? 'session-ended';
    this.#finish(running, end, { exitCode: code, signal, failedCommand, variables: new Map() });
  }

  /** Takes in everything that was written before the block's end. */
  #drain() {
    this.#shell.stdout.drain();
    this.#shell.stderr.drain();
    this.#shell.failures.drain();
    const offset = lineOffset(this.#running?.request.line ?? 0);
    const cause = firstCause(readFailures(this.#failures.take(), this.#folder.block));
    return cause && { ...cause, line: cause.line + offset };
  }

  #finish(running: Running, end: BlockEnd, rest: Omit<BlockResult, 'end' | 'stdout' | 'stderr'>): void {
    running.finish({ end, ...rest, stdout: running.stdout.result(), stderr: running.stderr.result() });
  }

  /** Ends the running block but not the shell: its processes first, then, if it stays silent, the shell after all. */
  async #stop(reason: 'timeout' | 'interrupted'): Promise<void> {
    const running = this.#running;
    if (!running || running.stopped) return;
    running.stopped = reason;
    const over = () => this.#running !== running;
    const { graceMs } = this.#options;
    // A command that dies with its processes is named by the failure trap; only a block that goes on has to be told.
    const tell = setInterval(() => send(this.#shell.pid, stopSignal.number), tellMs);
    for (const giveUpAt = performance.now() + 3 * graceMs; !over() && performance.now() < giveUpAt; ) {
      await terminate(() => this.#startedSince(running.startedAt), graceMs, over);
      await delay(10);
    }
    clearInterval(tell);
    if (!over()) send(this.#shell.pid, 'SIGKILL');
  }

  #startedSince(time: number): FoundProcess[] {
    const tolerance = 0.02;
    const isRecent = (found: FoundProcess) => found.startedAt >= time - tolerance;
    return findProcesses(this.#marks).filter((found) => found.pid !== this.#shell.pid && isRecent(found));
  }
}

function readValues(names: readonly string[], values: readonly string[]): Map<string, string> {
  const pairs = names.map((name, index) => [name, values[2 * index], values[2 * index + 1]] as const);
  return new Map(pairs.flatMap(([name, set, value]) => (set ? [[name, value ?? '']] : [])));
}

function commands(processes: readonly FoundProcess[], without: readonly FoundProcess[] = []): string[] {
  const left = new Set(without.map((found) => found.pid));
  return processes.filter((found) => !left.has(found.pid)).map((found) => found.command);
}
