import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { BackgroundJob } from './background-job.ts';
import { BackgroundJobs } from './background-jobs.ts';
import { Capture } from './capture.ts';
import {
  afterEarlierData,
  type Channel,
  openChannel,
  openQuietChannel,
  type QuietChannel,
} from './channel.ts';
import { blockText } from './driver/block-text.ts';
import { openingLines, reportText, restoreFrom, runLine, startIn } from './driver/lines.ts';
import { accompany } from './driver/own-traps.ts';
import { failScript, leaveScript } from './driver/traps.ts';
import { type Failure, firstCause, placeInArticle, placeOfExit, readFailures } from './failure.ts';
import { FieldReader } from './fields.ts';
import type { PrivateFolder } from './folder.ts';
import { OutputWatch } from './output-watch.ts';
import type { FoundProcess } from './processes.ts';
import { type Report, readReport } from './report.ts';
import { SessionProcesses, secondsAfterBoot } from './session-processes.ts';
import { type Shell, type ShellExit, startShell } from './shell.ts';
import { layBallast, openSourcedFile, type SourcedFile } from './sourced-file.ts';
import { saveBetweenBlocks } from './state/save.ts';
import { type ShellState, StateReader } from './state/state-reader.ts';
import { stopBlock } from './stop-block.ts';
import { send, terminate } from './terminate.ts';
import type {
  BlockEnd,
  BlockRequest,
  BlockResult,
  Captured,
  CloseResult,
  Session,
  SessionOptions,
  StreamName,
} from './types.ts';

/** Node's timers count to no more than this: 24 days. */
const longestTimerMs = 2 ** 31 - 1;

/** How long a new shell may take to answer, in milliseconds. */
const startLimitMs = 30_000;

/** How often it is looked whether a shell still does what it is told, in milliseconds. */
const lookMs = 250;

/** Exit status of a command that was interrupted, as a shell tells it. */
const interruptedStatus = 130;

/** The block that is running. */
interface Running {
  request: BlockRequest;
  /** What the shell's report begins with; nothing that the block prints could have it. */
  token: string;
  stdout: Capture;
  stderr: Capture;
  /** Seconds after boot at which the block began. */
  startedAt: number;
  /** How many states had been saved by then. */
  states: number;
  /** The shell has reported its end. */
  reported: boolean;
  /** Why docproof has ended it, or the shell; `null` as long as it runs by itself. */
  stopped: 'timeout' | 'interrupted' | 'matched' | 'silent' | null;
  watch: OutputWatch | null;
  job: BackgroundJob | null;
  finish: (result: BlockResult) => void;
}

/** What a block's end brings beside its output. */
type Outcome = Omit<BlockResult, 'end' | 'stdout' | 'stderr'>;

/** The state of the shell that blocks hand on to one another and that docproof has to put back itself. */
interface Carried {
  /** `$?` of the last block. */
  status: number;
  /** The tracing options, off between blocks. */
  tracing: string;
  /** An article's `set +e` has turned the stop at failing commands off. */
  unstoppable: boolean;
  /** The command that sets the article's DEBUG trap, off between blocks. */
  debugTrap: string;
}

/** A session on a running shell. */
export class LiveSession implements Session {
  readonly #folder: PrivateFolder;
  readonly #options: SessionOptions;
  readonly #block: SourcedFile;
  readonly #report: SourcedFile;
  readonly #processes: SessionProcesses;
  readonly #jobs: BackgroundJobs;
  readonly #channels: Record<StreamName | 'control' | 'failures' | 'jobs', Channel> & { state: QuietChannel };
  readonly #control = new FieldReader();
  readonly #failures = new FieldReader();
  readonly #states = new StateReader();
  #shell: Shell | null = null;
  #carried: Carried = { status: 0, tracing: '', unstoppable: false, debugTrap: '' };
  #running: Running | null = null;
  #closing: Promise<CloseResult> | null = null;
  #look: NodeJS.Timeout | null = null;
  /** Called with the version that a new shell reports. */
  #greet: (version: string) => void = () => {};

  constructor(folder: PrivateFolder, options: SessionOptions) {
    this.#folder = folder;
    this.#options = options;
    options.watchdog?.guard({ folder: folder.path });
    // What may fail on a full disk comes before the pipes, which would have to be closed.
    writeFileSync(folder.save, saveBetweenBlocks);
    writeFileSync(folder.fail, failScript(folder));
    writeFileSync(folder.leave, leaveScript(folder));
    const ballast = layBallast(folder.ballast);
    this.#block = openSourcedFile(folder.block, ballast);
    this.#report = openSourcedFile(folder.report, ballast);
    this.#jobs = new BackgroundJobs(folder);
    this.#processes = new SessionProcesses(
      options.mark,
      [folder.stdout, folder.stderr],
      () => this.#jobs.pids,
    );
    this.#channels = {
      stdout: openChannel(folder.stdout, (chunk) => this.#onOutput('stdout', chunk)),
      stderr: openChannel(folder.stderr, (chunk) => this.#onOutput('stderr', chunk)),
      control: openChannel(folder.control, (chunk) => this.#onControl(chunk)),
      failures: openChannel(folder.failures, (chunk) => this.#failures.push(chunk)),
      jobs: openChannel(folder.jobs, (chunk) => this.#jobs.push(chunk)),
      state: openQuietChannel(folder.state, (chunk) => this.#states.push(chunk)),
    };
  }

  get alive(): boolean {
    return this.#shell !== null;
  }

  /** Starts the first shell. Gives the reason if there is none to work with. */
  start(): Promise<string | null> {
    const { from } = this.#options;
    if (from) return this.#restore(from);
    return this.#startShell(this.#options.environment, startIn(this.#options.cwd));
  }

  snapshot(): ShellState | null {
    this.#channels.state.drain();
    return this.#states.last();
  }

  async reopen(): Promise<string[] | null> {
    if (this.alive) return null;
    const state = this.#states.last();
    this.#states.clear();
    this.#folder.renewScript();
    const problem = state === null ? await this.start() : await this.#restore(state);
    if (problem !== null) return null;
    return [...(state?.atExit ? [] : ['what the step had changed in the shell']), ...(state?.lost ?? [])];
  }

  async run(request: BlockRequest): Promise<BlockResult> {
    if (this.#running) throw new Error('a block is running already');
    const shell = this.#shell;
    if (!shell) throw new Error('the shell has ended');
    const finished = new Promise<BlockResult>((finish) => {
      const running: Running = {
        request,
        token: randomUUID().slice(-12),
        stdout: new Capture(),
        stderr: new Capture(),
        startedAt: secondsAfterBoot(),
        states: this.#states.received,
        reported: false,
        stopped: null,
        watch: null,
        job: null,
        finish,
      };
      if (request.until) running.watch = new OutputWatch(request.until, () => void this.#stop('matched'));
      if (request.background) running.job = this.#addJob(running, request.background.isReady);
      this.#running = running;
      this.#begin(shell, running);
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

  close(limitMs: number = this.#options.graceMs): Promise<CloseResult> {
    this.#closing ??= this.#end(limitMs);
    return this.#closing;
  }

  kill(): void {
    this.#processes.kill();
    this.#folder.remove();
  }

  #restore(state: ShellState): Promise<string | null> {
    writeFileSync(this.#folder.restore, state.script, 'latin1');
    // Every other variable comes with the state; one that was unset must not come back.
    const { PATH = '' } = this.#options.environment;
    const environment = { PATH, DOCPROOF_RUN: this.#options.mark };
    return this.#startShell(environment, restoreFrom(this.#folder));
  }

  async #startShell(environment: Readonly<Record<string, string>>, toStart: string): Promise<string | null> {
    const { shell: bash } = this.#options;
    const shell = await startShell(bash, environment, this.#folder);
    if (shell instanceof Error) return `bash could not be started: ${shell.message}`;
    this.#shell = shell;
    this.#processes.addShell(shell.pid);
    this.#options.watchdog?.guard({ group: shell.pid });
    void shell.exited.then((exit) => afterEarlierData(() => this.#onExit(exit)));
    const greeting = new Promise<string>((resolve) => {
      this.#greet = resolve;
    });
    shell.write(openingLines(this.#folder, toStart));
    const ended = shell.exited.then(() => 'unknown');
    const version = await Promise.race([greeting, ended, delay(startLimitMs, 'silent', { ref: false })]);
    if (!isRecent(version)) return `docproof needs bash 4.4 or newer; ${bash} is version ${version}`;
    this.#look ??= setInterval(() => this.#lookForSilence(), lookMs).unref();
    return null;
  }

  async #end(limitMs: number): Promise<CloseResult> {
    const { graceMs } = this.#options;
    // While the shell lives, its descendants can be told.
    this.#processes.find();
    const exitTrap = this.#shell === null ? 'ended' : await exitShell(this.#shell, limitMs);
    const { signalled, left } = await terminate(() => this.#processes.find(), graceMs);
    if (this.#look) clearInterval(this.#look);
    for (const channel of Object.values(this.#channels)) channel.close();
    this.#jobs.close();
    this.#block.close();
    this.#report.close();
    this.#folder.remove();
    this.#dismissWatchdog();
    return {
      exitTrap,
      ended: commands(this.#processes.undeclared(signalled), left),
      remaining: commands(left),
    };
  }

  #dismissWatchdog(): void {
    for (const group of this.#processes.shells) this.#options.watchdog?.release({ group });
    this.#options.watchdog?.release({ folder: this.#folder.path });
  }

  #begin(shell: Shell, { request, token, job }: Running): void {
    const { unstoppable, ...carried } = this.#carried;
    const stopOnError = request.stopOnError && !unstoppable;
    const debugTrap = this.#mayTraceCommands(request);
    if (debugTrap) this.#channels.state.watch();
    const text = accompany(request.text, this.#folder);
    const prologue = { ...carried, stopOnError, opening: job?.opening ?? '' };
    this.#block.write(blockText(job ? `${text}\n${job.closing}` : text, request.line, prologue));
    this.#report.write(reportText(request.watch));
    const tracing = carried.tracing !== '' || /\bset\b|xtrace|verbose/.test(text);
    shell.write(runLine(this.#folder, { oneStream: request.oneStream, token, tracing, debugTrap }));
  }

  /** Prepares the job that the running block becomes. */
  #addJob(running: Running, isReady: ((output: string) => boolean) | null): BackgroundJob {
    const job = this.#jobs.add(isReady, (stream, chunk) => {
      if (this.#running === running) running.request.onOutput?.(stream, chunk);
    });
    this.#processes.addPipes(Object.values(job.pipes));
    return job;
  }

  #mayTraceCommands({ text }: BlockRequest): boolean {
    return this.#carried.debugTrap !== '' || text.includes('DEBUG');
  }

  #onOutput(stream: StreamName, chunk: Buffer): void {
    const running = this.#running;
    if (!running) return;
    running[stream].push(chunk);
    running.request.onOutput?.(stream, chunk);
    running.watch?.push(chunk);
  }

  #onControl(chunk: Buffer): void {
    this.#control.push(chunk);
    const running = this.#running;
    if (running) {
      const report = readReport(this.#control.fields, running.token, running.request.watch);
      if (report === null) return;
      this.#control.take();
      running.reported = true;
      // It holds the state before this block.
      this.#channels.state.drain();
      afterEarlierData(() => void this.#onReport(running, report));
    } else for (const version of this.#control.take()) this.#greet(version);
  }

  /** The shell reports that the block has ended. */
  async #onReport(running: Running, { status: reported, flags, variables }: Report): Promise<void> {
    if (this.#mayTraceCommands(running.request)) await this.#states.moreThan(running.states);
    const failures = this.#takeFailures().filter(({ kind }) => kind === 'failed');
    const cause = firstCause(failures.filter(({ inBlock }) => inBlock));
    // The article's own traps may have changed `$?` since.
    const status = running.stopped === 'matched' ? interruptedStatus : (cause?.status ?? reported);
    // It may be off now; where a failure in the shell itself was reported, it was on.
    const stopOn = flags.includes('e') || failures.some(({ subshell }) => subshell === 0);
    this.#carried = {
      status: running.request.aside ? this.#carried.status : status,
      tracing: flags.replaceAll(/[^xv]/g, ''),
      unstoppable: this.#isUnstoppable(running, stopOn),
      debugTrap: this.#mayTraceCommands(running.request) ? this.#states.debugTrap() : '',
    };
    const failedCommand = cause && placeInArticle(cause, running.request);
    const rest = { exitCode: status, signal: null, failedCommand, variables };
    const end = running.stopped ?? (cause === null ? 'completed' : 'stopped');
    if (end !== 'completed' || running.job === null) this.#finish(running, end, rest);
    else this.#finishInBackground(running, running.job, rest);
  }

  /** The block has ended for its caller when its job is ready, or has ended after all. */
  async #finishInBackground(running: Running, job: BackgroundJob, rest: Outcome): Promise<void> {
    const state = await this.#jobs.settled(job);
    const ended = state !== 'ready';
    const end = running.stopped ?? (ended ? 'completed' : 'background');
    this.#finish(running, end, ended ? { ...rest, exitCode: state } : rest);
  }

  /** Whether an article's `set +e` holds; a later `set -e` takes it back. */
  #isUnstoppable({ stopped, request }: Running, stopOn: boolean): boolean {
    if (stopped !== null) return this.#carried.unstoppable;
    return stopOn ? false : request.stopOnError || this.#carried.unstoppable;
  }

  #onExit({ code, signal }: ShellExit): void {
    this.#shell = null;
    this.#channels.state.drain();
    const running = this.#running;
    if (!running) return;
    const failures = this.#takeFailures();
    this.#carried = { ...this.#carried, status: code ?? 1 };
    this.#finish(running, running.stopped ?? 'session-ended', {
      exitCode: code,
      signal,
      failedCommand: placeOfExit(failures, running.request),
      variables: new Map(),
    });
  }

  #takeFailures(): Failure[] {
    return readFailures(this.#failures.take(), this.#folder.block);
  }

  #finish(running: Running, end: BlockEnd, rest: Outcome): void {
    const { stdout: out, stderr: err } = running.job ?? running;
    const [stdout, stderr] = [out.result(), err.result()];
    running.finish({
      end,
      ...rest,
      stdout: running.request.oneStream ? this.#withoutPaths(stdout) : stdout,
      stderr: this.#withoutPaths(stderr),
    });
  }

  /** Bash puts the path of the block's file before its messages, and what it says of docproof's own files is no concern of the article. */
  #withoutPaths(captured: Captured): Captured {
    const { path, block } = this.#folder;
    if (!captured.text.includes(path)) return captured;
    const lines = captured.text.replaceAll(block, this.#options.name).split('\n');
    return { ...captured, text: lines.filter((line) => !line.includes(`${path}/`)).join('\n') };
  }

  async #stop(reason: 'timeout' | 'interrupted' | 'matched'): Promise<void> {
    const [running, shell] = [this.#running, this.#shell];
    if (!running || !shell || running.stopped) return;
    running.stopped = reason;
    this.#channels.state.drain();
    const jobs = this.#states.jobs();
    if (running.job?.pid) jobs.delete(running.job.pid);
    const find = () => this.#processes.startedSince(running.startedAt, jobs);
    const first = reason === 'matched' ? 'SIGINT' : 'SIGTERM';
    await stopBlock(shell.pid, find, this.#options.graceMs, () => this.#running !== running, first);
  }

  /** A shell that has read everything it was given, and has not reported the end of its block, never will: `set -n` was in it. */
  #lookForSilence(): void {
    this.#channels.state.drain();
    const [running, shell] = [this.#running, this.#shell];
    if (!running || running.stopped || !shell?.hasReadAll()) return;
    // Its report may be on its way.
    afterEarlierData(() => {
      if (this.#running !== running || running.reported || running.stopped) return;
      running.stopped = 'silent';
      send(shell.pid, 'SIGKILL');
    });
  }
}

/**
 * Lets the shell end by itself, so that it runs what the article has set as its EXIT trap.
 *
 * @returns whether it did; one that no longer does what it is told is not waited for
 */
async function exitShell(shell: Shell, limitMs: number): Promise<'ended' | 'stopped'> {
  // The empty line is read by a shell that does not end.
  shell.write('\\builtin exit\n\n');
  const giveUp = new AbortController();
  const signal = AbortSignal.any([giveUp.signal, AbortSignal.timeout(Math.min(limitMs, longestTimerMs))]);
  const look = setInterval(() => shell.hasReadAll() && giveUp.abort(), lookMs);
  const stopped = new Promise<'stopped'>((resolve) => {
    signal.addEventListener('abort', () => resolve('stopped'));
  });
  const outcome = await Promise.race([shell.exited.then(() => 'ended' as const), stopped]);
  clearInterval(look);
  return outcome;
}

function isRecent(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 4 || (major === 4 && minor >= 4);
}

function commands(processes: readonly FoundProcess[], without: readonly FoundProcess[] = []): string[] {
  const left = new Set(without.map((found) => found.pid));
  return processes.filter((found) => !left.has(found.pid)).map((found) => found.command);
}
