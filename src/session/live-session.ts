import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { type BlockFile, openBlockFile } from './block-file.ts';
import { Capture } from './capture.ts';
import { type Channel, openChannel } from './channel.ts';
import {
  blockText,
  lineOffset,
  openingLines,
  reportFromFile,
  reportLine,
  restoreFrom,
  runLine,
  startIn,
} from './driver.ts';
import { firstCause, readFailures } from './failure.ts';
import { FieldReader } from './fields.ts';
import type { PrivateFolder } from './folder.ts';
import { type FoundProcess, findProcesses, type Marks } from './processes.ts';
import { readReport } from './report.ts';
import { type Shell, type ShellExit, startShell } from './shell.ts';
import { readState, type ShellState, saveScript } from './state.ts';
import { stopBlock } from './stop-block.ts';
import { send, terminate } from './terminate.ts';
import type {
  BlockEnd,
  BlockRequest,
  BlockResult,
  CloseResult,
  FailedCommand,
  Session,
  SessionOptions,
  StreamName,
} from './types.ts';

/** Node's timers count to no more than this: 24 days. */
const longestTimerMs = 2 ** 31 - 1;

/** How long a new shell may take to answer, in milliseconds. */
const startLimitMs = 30_000;

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
  readonly #folder: PrivateFolder;
  readonly #options: SessionOptions;
  readonly #block: BlockFile;
  readonly #marks: Marks;
  readonly #groups = new Set<number>();
  readonly #channels: Record<StreamName | 'control' | 'failures', Channel>;
  readonly #control = new FieldReader();
  readonly #failures = new FieldReader();
  #shell: Shell | null = null;
  #carried: Carried = { status: 0, tracing: '', unstoppable: false };
  #running: Running | null = null;
  #closing: Promise<CloseResult> | null = null;
  /** Called with the version that a new shell reports. */
  #greet: (version: string) => void = () => {};

  constructor(folder: PrivateFolder, options: SessionOptions) {
    this.#folder = folder;
    this.#options = options;
    this.#block = openBlockFile(folder.block);
    this.#marks = {
      groups: this.#groups,
      environment: `DOCPROOF_RUN=${options.mark}`,
      descriptors: new Set([folder.stdout, folder.stderr]),
    };
    this.#channels = {
      stdout: openChannel(folder.stdout, (chunk) => this.#onOutput('stdout', chunk)),
      stderr: openChannel(folder.stderr, (chunk) => this.#onOutput('stderr', chunk)),
      control: openChannel(folder.control, (chunk) => this.#onControl(chunk)),
      failures: openChannel(folder.failures, (chunk) => this.#failures.push(chunk)),
    };
    writeFileSync(folder.save, saveScript(folder.state));
  }

  get alive(): boolean {
    return this.#shell !== null;
  }

  /** Starts the first shell. Gives the reason if there is none to work with. */
  start(): Promise<string | null> {
    return this.#startShell(this.#options.environment, startIn(this.#options.cwd));
  }

  async reopen(): Promise<string[] | null> {
    const state = this.#savedState();
    if (this.alive || state === null) return null;
    // The next shell has to save its own.
    rmSync(this.#folder.state);
    this.#folder.renewScript();
    writeFileSync(this.#folder.restore, state.script);
    // Every other variable comes with the state; one that was unset must not come back.
    const { PATH = '' } = this.#options.environment;
    const environment = { PATH, DOCPROOF_RUN: this.#options.mark };
    const problem = await this.#startShell(environment, restoreFrom(this.#folder));
    return problem === null ? state.lost : null;
  }

  async run(request: BlockRequest): Promise<BlockResult> {
    if (this.#running) throw new Error('a block is running already');
    const shell = this.#shell;
    if (!shell) throw new Error('the shell has ended');
    const finished = new Promise<BlockResult>((finish) => {
      const token = randomBytes(12).toString('hex');
      const [stdout, stderr] = [new Capture(), new Capture()];
      this.#running = { request, token, stdout, stderr, startedAt: uptime(), stopped: null, finish };
      this.#begin(shell, request, token);
    });
    const timer = setTimeout(() => void this.#stop('timeout'), Math.min(request.timeoutMs, longestTimerMs));
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

  kill(): void {
    for (const found of findProcesses(this.#marks)) send(found.pid, 'SIGKILL');
    this.#folder.remove();
  }

  async #startShell(environment: Readonly<Record<string, string>>, toStart: string): Promise<string | null> {
    const { shell: bash } = this.#options;
    const shell = await startShell(bash, environment, this.#folder);
    if (shell instanceof Error) return `bash could not be started: ${shell.message}`;
    this.#shell = shell;
    this.#groups.add(shell.pid);
    void shell.exited.then((exit) => this.#onExit(exit));
    const greeting = new Promise<string>((resolve) => {
      this.#greet = resolve;
    });
    shell.write(openingLines(this.#folder, toStart));
    const ended = shell.exited.then(() => 'unknown');
    const version = await Promise.race([greeting, ended, delay(startLimitMs, 'silent', { ref: false })]);
    return isRecent(version) ? null : `docproof needs bash 4.4 or newer; ${bash} is version ${version}`;
  }

  async #end(): Promise<CloseResult> {
    const { graceMs } = this.#options;
    const shell = this.#shell;
    if (shell) {
      shell.write('exit\n');
      await Promise.race([shell.exited, delay(graceMs, undefined, { ref: false })]);
    }
    const { signalled, left } = await terminate(() => findProcesses(this.#marks), graceMs);
    for (const channel of Object.values(this.#channels)) channel.close();
    this.#block.close();
    this.#folder.remove();
    return { ended: commands(signalled, left), remaining: commands(left) };
  }

  #savedState(): ShellState | null {
    try {
      return readState(readFileSync(this.#folder.state, 'utf8'));
    } catch {
      // A shell that is killed, or becomes another program, saves nothing.
      return null;
    }
  }

  #begin(shell: Shell, request: BlockRequest, token: string): void {
    const { status, tracing, unstoppable } = this.#carried;
    const stopOnError = request.stopOnError && !unstoppable;
    this.#block.write(blockText(request.text, request.line, { stopOnError, tracing, status }));
    shell.write(runLine(this.#folder, request.oneStream));
    const report = reportLine(this.#folder, token, request.watch);
    // The pipe holds 64 KiB, and nothing empties it while the block runs.
    const isShort = report.length < 16_000;
    if (!isShort) writeFileSync(this.#folder.report, report);
    shell.write(isShort ? report : reportFromFile(this.#folder));
  }

  #onOutput(stream: StreamName, chunk: Buffer): void {
    this.#running?.[stream].push(chunk);
    this.#running?.request.onOutput?.(stream, chunk);
  }

  #onControl(chunk: Buffer): void {
    this.#control.push(chunk);
    if (this.#running) this.#onReport(this.#running);
    else for (const version of this.#control.take()) this.#greet(version);
  }

  /** The shell reports that the block has ended. */
  #onReport(running: Running): void {
    const { watch } = running.request;
    const report = readReport(this.#control.fields, running.token, watch);
    if (report === null) return;
    this.#control.take();
    const { cause, stopOn } = this.#drain(running);
    const { status, flags, variables } = report;
    this.#carried = {
      status,
      tracing: flags.replaceAll(/[^xv]/g, ''),
      unstoppable: this.#isUnstoppable(running, stopOn || flags.includes('e')),
    };
    const end = running.stopped ?? (cause === null ? 'completed' : 'stopped');
    this.#finish(running, end, { exitCode: status, signal: null, failedCommand: cause, variables });
  }

  /** Whether an article's `set +e` holds; a later `set -e` takes it back. */
  #isUnstoppable({ stopped, request }: Running, stopOn: boolean): boolean {
    if (stopped !== null) return this.#carried.unstoppable;
    return stopOn ? false : request.stopOnError || this.#carried.unstoppable;
  }

  #onExit({ code, signal }: ShellExit): void {
    this.#shell = null;
    const running = this.#running;
    if (!running) return;
    const { cause } = this.#drain(running);
    const end = running.stopped ?? 'session-ended';
    this.#carried = { ...this.#carried, status: code ?? 1 };
    this.#finish(running, end, { exitCode: code, signal, failedCommand: cause, variables: new Map() });
  }

  /**
   * Takes in everything that was written before the block's end. Gives the command that failed, and whether any failure in the
   * shell itself was reported: the stop was on then, though it is off now.
   */
  #drain({ request }: Running): { cause: FailedCommand | null; stopOn: boolean } {
    this.#channels.stdout.drain();
    this.#channels.stderr.drain();
    this.#channels.failures.drain();
    const failures = readFailures(this.#failures.take(), this.#folder.block);
    const cause = firstCause(failures.filter(({ inBlock }) => inBlock));
    return {
      cause: cause && { ...cause, line: lineInArticle(cause, request) },
      stopOn: failures.some(({ subshell }) => subshell === 0),
    };
  }

  #finish(running: Running, end: BlockEnd, rest: Omit<BlockResult, 'end' | 'stdout' | 'stderr'>): void {
    running.finish({ end, ...rest, stdout: running.stdout.result(), stderr: running.stderr.result() });
  }

  async #stop(reason: 'timeout' | 'interrupted'): Promise<void> {
    const [running, shell] = [this.#running, this.#shell];
    if (!running || !shell || running.stopped) return;
    running.stopped = reason;
    const find = () =>
      findProcesses(this.#marks).filter((found) => found.pid !== shell.pid && isSince(found, running));
    await stopBlock(shell.pid, find, this.#options.graceMs, () => this.#running !== running);
  }
}

/** The line of a failed command; an interrupted one has none, and is looked for in its block. */
function lineInArticle({ text, line }: FailedCommand, request: BlockRequest): number {
  if (line > 0) return line + lineOffset(request.line);
  const [first = ''] = text.split('\n');
  return (
    request.line +
    Math.max(
      request.text.split('\n').findIndex((one) => one.includes(first)),
      0,
    )
  );
}

function isRecent(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 4 || (major === 4 && minor >= 4);
}

function isSince(found: FoundProcess, running: Running): boolean {
  const tolerance = 0.02;
  return found.startedAt >= running.startedAt - tolerance;
}

function commands(processes: readonly FoundProcess[], without: readonly FoundProcess[] = []): string[] {
  const left = new Set(without.map((found) => found.pid));
  return processes.filter((found) => !left.has(found.pid)).map((found) => found.command);
}
