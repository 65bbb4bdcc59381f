import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { BackgroundJob } from './background-job.ts';
import { BackgroundJobs } from './background-jobs.ts';
import { type Carried, carryOn, nothingCarried } from './carried.ts';
import {
  afterDataOfEnded,
  afterEarlierData,
  type Channel,
  openChannel,
  openQuietChannel,
  type QuietChannel,
} from './channel.ts';
import { blockText } from './driver/block-text.ts';
import {
  openingLines,
  reportLine,
  reportText,
  restoreFrom,
  runLine,
  saveLine,
  startIn,
} from './driver/lines.ts';
import { accompany } from './driver/own-traps.ts';
import { isPerilous } from './driver/perils.ts';
import { failScript, leaveScript, stopSignal } from './driver/traps.ts';
import { exitShell } from './exit-shell.ts';
import {
  type Failure,
  firstCause,
  placeInArticle,
  placeOfExit,
  placeOfMessage,
  readFailures,
} from './failure.ts';
import { FieldReader } from './fields.ts';
import type { PrivateFolder } from './folder.ts';
import type { FoundProcess } from './processes.ts';
import { type Report, readReport } from './report.ts';
import { type Outcome, RunningBlock } from './running-block.ts';
import { SessionProcesses } from './session-processes.ts';
import { type Shell, type ShellExit, startShell } from './shell.ts';
import { layBallast, openSourcedFile, type SourcedFile } from './sourced-file.ts';
import { newStateMarks, saveBetweenBlocks } from './state/save.ts';
import { type ShellState, StateReader } from './state/state-reader.ts';
import { stopBlock } from './stop-block.ts';
import { terminalOf } from './terminal.ts';
import { send, terminate } from './terminate.ts';
import { longestTimerMs } from './timers.ts';
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

/** How long a new shell may take to answer, in milliseconds. */
const startLimitMs = 30_000;

/** What can take docproof's EXIT trap away unseen. */
const hidesItsEnd = /\b(?:eval|exec|source|trap)\b|(?:^|[\s;&|({])\.\s/;

/** How often it is looked whether a shell still does what it is told, in milliseconds. */
const lookMs = 100;

/** Exit status of a command that was interrupted, as a shell tells it. */
const interruptedStatus = 130;

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
  readonly #stateMarks = newStateMarks();
  readonly #states = new StateReader(this.#stateMarks);
  /** What the shell has begun with, if another was before it. */
  #restored: ShellState | null = null;
  /** How many states the shell has been told to save. */
  #saves = 0;
  /** How many blocks have begun since the state was saved. */
  #unsaved = 0;
  #shell: Shell | null = null;
  #carried: Carried = nothingCarried;
  #running: RunningBlock | null = null;
  /** Goes on until everything that a stopped block has started is gone. */
  #stopping: Promise<void> | null = null;
  #closing: Promise<CloseResult> | null = null;
  #look: NodeJS.Timeout | null = null;
  /** After an `exec` the output of every block goes through a process substitution. */
  #isFiltered = false;
  /** The article may have taken docproof's EXIT trap away unseen. */
  #mayHideItsEnd = false;
  /** What the report of a new shell begins with. */
  #greeting = '';
  /** Called with the version and the process id that a new shell reports. */
  #greet: (version: string, pid: number) => void = () => {};
  /** The device of its terminal. */
  #terminal: string | null = null;

  constructor(folder: PrivateFolder, options: SessionOptions) {
    this.#folder = folder;
    this.#options = options;
    // What may fail on a full disk comes before the pipes, which would have to be closed.
    writeFileSync(folder.save, saveBetweenBlocks(this.#stateMarks));
    writeFileSync(folder.fail, failScript(folder));
    writeFileSync(folder.leave, leaveScript(folder, this.#stateMarks));
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
      stdout: openChannel(folder.stdout, (chunk) => this.#running?.push('stdout', chunk)),
      stderr: openChannel(folder.stderr, (chunk) => this.#running?.push('stderr', chunk)),
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

  async snapshot(): Promise<ShellState | null> {
    const [shell, states] = [this.#shell, this.#states];
    if (!shell || this.#running) return null;
    this.#channels.state.watch();
    // One may still be on its way.
    if (this.#saves > states.received) await states.atLeast(this.#saves);
    this.#saves += 1;
    shell.write(saveLine(this.#folder));
    await Promise.race([states.atLeast(this.#saves), shell.exited]);
    return states.received >= this.#saves ? states.last() : null;
  }

  async reopen(): Promise<string[] | null> {
    if (this.alive) return null;
    try {
      return await this.#reopen();
    } catch {
      // The article may have removed what the next shell would need.
      return null;
    }
  }

  async #reopen(): Promise<string[] | null> {
    const state = this.#states.last() ?? this.#restored;
    // Until it has saved its own, the next shell would be followed by one with the same.
    this.#restored = state && { ...state, lost: [], atExit: false };
    this.#states.clear();
    this.#saves = this.#states.received;
    this.#folder.renewScript();
    const problem = state === null ? await this.start() : await this.#restore(state);
    if (problem !== null) return null;
    const lost = (state?.lost ?? []).map((line) =>
      line.includes(this.#folder.path) ? 'the block in the background' : line,
    );
    const notSaved = state?.atExit ? [] : [unsaved(this.#unsaved)];
    this.#unsaved = 0;
    return [...notSaved, ...lost];
  }

  async run(request: BlockRequest): Promise<BlockResult> {
    if (this.#running) throw new Error('a block is running already');
    const shell = this.#shell;
    if (!shell) throw new Error('the shell has ended');
    const running = new RunningBlock(request, {
      inTerminal: this.#terminal !== null,
      onMatched: () => this.#beginStop('matched'),
      readable: (captured) => this.#readable(captured),
    });
    if (request.background) running.job = this.#addJob(running, request.background.isReady);
    this.#stopping = null;
    this.#running = running;
    this.#begin(shell, running);
    const timer = setTimeout(() => this.#beginStop('timeout'), Math.min(request.timeoutMs, longestTimerMs));
    const interrupt = () => this.#beginStop('interrupted');
    request.signal?.addEventListener('abort', interrupt);
    if (request.signal?.aborted) interrupt();
    try {
      return await running.finished;
    } finally {
      clearTimeout(timer);
      request.signal?.removeEventListener('abort', interrupt);
      await this.#stopping;
      this.#running = null;
    }
  }

  close(limitMs: number = this.#options.graceMs, signal?: AbortSignal): Promise<CloseResult> {
    this.#closing ??= this.#end(limitMs, signal);
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
    const shell = await startShell(bash, environment, this.#folder, this.#options.tty ?? false);
    if (shell instanceof Error) {
      const needs = this.#options.tty ? ' (a terminal needs the program script, of util-linux)' : '';
      return `bash could not be started: ${shell.message}${needs}`;
    }
    this.#shell = shell;
    this.#processes.addShell(shell.pid);
    this.#options.watchdog?.guard({ group: shell.pid });
    void shell.exited.then((exit) => afterDataOfEnded(() => this.#onExit(exit)));
    const greeting = new Promise<string>((resolve) => {
      this.#greet = (version, pid) => {
        if (this.#options.tty) this.#enterTerminal(shell, pid);
        resolve(version);
      };
    });
    const token = randomUUID();
    this.#control.reset();
    this.#failures.reset();
    this.#greeting = token;
    shell.write(openingLines(this.#folder, toStart, token));
    const ended = shell.exited.then(() => 'unknown');
    const version = await Promise.race([greeting, ended, delay(startLimitMs, 'silent', { ref: false })]);
    if (!isRecent(version)) return `docproof needs bash 4.4 or newer; ${bash} is version ${version}`;
    this.#look ??= setInterval(() => this.#lookForSilence(), lookMs).unref();
    return null;
  }

  /** The shell is another process than the one that was started: that keeps the terminal. */
  #enterTerminal(shell: Shell, pid: number): void {
    shell.pid = pid;
    this.#processes.addShell(pid);
    this.#options.watchdog?.guard({ group: pid });
    this.#terminal = terminalOf(pid);
    if (this.#terminal) this.#processes.addPipes([this.#terminal]);
  }

  async #end(limitMs: number, signal: AbortSignal | undefined): Promise<CloseResult> {
    const { graceMs } = this.#options;
    // While the shell lives, its descendants can be told.
    this.#processes.find();
    const exitTrap = this.#shell === null ? 'ended' : await exitShell(this.#shell, limitMs, signal);
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

  #begin(shell: Shell, running: RunningBlock): void {
    const { request, token, job } = running;
    const { unstoppable, ...carried } = this.#carried;
    const stopOnError = request.stopOnError && !unstoppable;
    const debugTrap = this.#mayTraceCommands(request);
    if (debugTrap) this.#channels.state.watch();
    this.#mayHideItsEnd ||= hidesItsEnd.test(request.text);
    this.#isFiltered ||= /\bexec\b[^\n]*>\(/.test(request.text);
    const text = accompany(request.text, this.#folder);
    const prologue = { ...carried, stopOnError, opening: job?.opening ?? '' };
    this.#block.write(blockText(job ? `${text}\n\n${job.closing}` : text, request.line, prologue));
    this.#report.write(reportText(request.watch));
    const tracing = carried.tracing !== '' || /\bset\b|xtrace|verbose/.test(text);
    // What such a block has made, cleanup must be able to name; what others have changed, it has made nothing with.
    const perilous = isPerilous(text);
    const save = {
      before: perilous && this.#unsaved > 0,
      after: perilous || debugTrap || (this.#options.snapshots ?? false),
    };
    this.#saves += Number(save.before) + Number(save.after);
    this.#unsaved = save.before ? 1 : this.#unsaved + 1;
    running.savesAfter = save.after;
    shell.write(
      runLine(this.#folder, {
        oneStream: request.oneStream,
        token,
        terminal: this.#terminal,
        tracing,
        save,
        debugTrap,
      }),
    );
  }

  /** Prepares the job that the running block becomes. */
  #addJob(running: RunningBlock, isReady: ((output: string) => boolean) | null): BackgroundJob {
    const job = this.#jobs.add(isReady, (stream, chunk) => {
      if (this.#running === running) running.request.onOutput?.(stream, chunk);
    });
    this.#processes.addPipes(Object.values(job.pipes));
    return job;
  }

  #mayTraceCommands({ text }: BlockRequest): boolean {
    return this.#carried.debugTrap !== '' || text.includes('DEBUG');
  }

  #onControl(chunk: Buffer): void {
    this.#control.push(chunk);
    const running = this.#running;
    if (running) {
      const report = readReport(this.#control.fields, running.token, running.request.watch);
      if (report === null) return;
      this.#control.take();
      running.reported = true;
      if (running.savesAfter) this.#unsaved = 0;
      if (this.#saves > this.#states.received) this.#channels.state.drain();
      afterEarlierData(() => void this.#onReport(running, report));
    } else {
      const at = this.#control.fields.indexOf(this.#greeting);
      const [, version, pid] = at === -1 ? [] : this.#control.fields.slice(at);
      if (version !== undefined && pid !== undefined) this.#greet(version, Number(pid));
    }
  }

  /** The shell reports that the block has ended. */
  async #onReport(running: RunningBlock, { status: reported, flags, variables }: Report): Promise<void> {
    const { request, job } = running;
    await running.wholeOutput();
    if (this.#isFiltered || request.text.includes('>(')) await running.quiet();
    const traces = this.#mayTraceCommands(request);
    if (traces) await this.#states.atLeast(this.#saves);
    const failures = this.#takeFailures().filter(({ kind }) => kind === 'failed');
    const cause = firstCause(failures.filter(({ inBlock }) => inBlock));
    // The article's own traps may have changed `$?` since.
    const status = running.stopped === 'matched' ? interruptedStatus : (cause?.status ?? reported);
    this.#carried = carryOn(this.#carried, {
      request,
      wasStopped: running.stopped !== null,
      status,
      flags,
      failed: failures.some(({ subshell }) => subshell === 0),
      // Stopping a block takes a DEBUG trap from it.
      debugTrap: running.stopped ? this.#carried.debugTrap : traces ? this.#states.debugTrap() : '',
    });
    // Bash has given up the line, and named the place in a message at most.
    const gaveUp = running.asked && cause === null;
    const failedCommand = gaveUp
      ? placeOfMessage(running.lastMessage(), this.#folder.block, request)
      : cause && placeInArticle(cause, request);
    const exitCode = gaveUp ? status || 1 : status;
    const outcome = { exitCode, signal: null, failedCommand, variables };
    const end = running.stopped ?? (cause === null && !gaveUp ? 'completed' : 'stopped');
    if (end !== 'completed' || job === null) running.finish(end, outcome);
    else await this.#finishInBackground(running, job, outcome);
  }

  /** The block has ended for its caller when its job is ready, or has ended after all. */
  async #finishInBackground(running: RunningBlock, job: BackgroundJob, outcome: Outcome): Promise<void> {
    const state = await this.#jobs.settled(job);
    const ended = state !== 'ready';
    const end = running.stopped ?? (ended ? 'completed' : 'background');
    running.finish(end, ended ? { ...outcome, exitCode: state } : outcome);
  }

  async #onExit(exit: ShellExit): Promise<void> {
    this.#shell = null;
    this.#channels.state.drain();
    const running = this.#running;
    if (!running) return;
    const failures = this.#takeFailures();
    const isSaved = this.#states.last()?.atExit ?? false;
    const stopOff = failures.length === 1 && !this.#states.hasOption('errexit');
    this.#carried = {
      ...this.#carried,
      status: exit.code ?? 1,
      unstoppable: this.#carried.unstoppable || (isSaved && running.request.stopOnError && stopOff),
    };
    // A shell that was killed was waiting for something, which must not go on beside what comes next.
    if (!isSaved) await this.#endStarted(running);
    running.finish(endWith(running, exit), {
      exitCode: exitCodeOf(running, exit, failures, this.#mayHideItsEnd),
      signal: exit.signal,
      failedCommand: placeOfExit(failures, running.request, running.lastMessage(), this.#folder.block),
      variables: new Map(),
    });
  }

  /** Ends what a block has started, whether or not the shell still lives. */
  async #endStarted(running: RunningBlock): Promise<void> {
    const jobs = this.#states.jobs();
    await terminate(() => this.#processes.startedSince(running.startedAt, jobs), this.#options.graceMs);
  }

  #takeFailures(): Failure[] {
    return readFailures(this.#failures.take(), this.#folder.block);
  }

  /** Bash puts the path of the block's file before its messages, and what it says of docproof's own files is no concern of the article. */
  #readable(captured: Captured): Captured {
    const { path, block } = this.#folder;
    if (!captured.text.includes(path)) return captured;
    const lines = captured.text.replaceAll(block, this.#options.name).split('\n');
    return { ...captured, text: lines.filter((line) => !line.includes(`${path}/`)).join('\n') };
  }

  #beginStop(reason: 'timeout' | 'interrupted' | 'matched'): void {
    const [running, shell] = [this.#running, this.#shell];
    if (!running || !shell || running.stopped || running.ended) return;
    running.stopped = reason;
    this.#stopping = this.#stop(running, shell);
  }

  async #stop(running: RunningBlock, shell: Shell): Promise<void> {
    this.#channels.state.drain();
    const jobs = this.#states.jobs();
    if (running.job?.pid) jobs.delete(running.job.pid);
    const find = () => this.#processes.startedSince(running.startedAt, jobs);
    const { graceMs } = this.#options;
    const first = running.stopped === 'matched' ? 'SIGINT' : 'SIGTERM';
    // A block in the background that is stopped has left its shell at the prompt.
    const isOver = () => running.ended || running.reported;
    await stopBlock(shell.pid, find, graceMs, isOver, first);
    // What began while the block was ending.
    await terminate(find, graceMs);
    if (running.job) this.#jobs.giveUp(running.job);
  }

  /** A shell that has read everything it was given, and has not reported the end of its block, never will: `set -n` was in it. */
  #lookForSilence(): void {
    this.#channels.state.drain();
    this.#jobs.look();
    const [running, shell] = [this.#running, this.#shell];
    if (!running || running.stopped || !shell?.hasReadAll()) return;
    // Its report may be on its way.
    afterEarlierData(() => {
      if (this.#running !== running || running.reported || running.stopped) return;
      if (!running.asked) {
        // Some errors end the whole line, and nothing else.
        running.asked = true;
        shell.write(reportLine(this.#folder, running.token, running.savesAfter));
      } else {
        running.stopped = 'silent';
        send(shell.pid, 'SIGKILL');
      }
    });
  }
}

/** What to call the end of a block whose shell has ended. */
function endWith({ stopped }: RunningBlock, { unread }: ShellExit): BlockEnd {
  if (unread) return 'not-started';
  return stopped === null || stopped === 'matched' ? 'session-ended' : stopped;
}

/** Node knows no name for realtime signals, and tells a status of 0; without the word of the EXIT trap that is none. */
function exitCodeOf(
  { stopped }: RunningBlock,
  { code, signal }: ShellExit,
  failures: readonly Failure[],
  mayHideItsEnd: boolean,
): number | null {
  if (code !== 0 || signal !== null) return code;
  if (stopped !== null) return 128 + stopSignal.number;
  return mayHideItsEnd || failures.some(({ kind }) => kind === 'exit') ? code : null;
}

/** What a new shell does not have of the blocks since the state was saved. */
function unsaved(blocks: number): string {
  return blocks > 1
    ? `what the last ${blocks} blocks had changed in the shell`
    : 'what the step had changed in the shell';
}

function isRecent(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 4 || (major === 4 && minor >= 4);
}

function commands(processes: readonly FoundProcess[], without: readonly FoundProcess[] = []): string[] {
  const left = new Set(without.map((found) => found.pid));
  return processes.filter((found) => !left.has(found.pid)).map((found) => found.command);
}
