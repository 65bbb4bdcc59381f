import { existsSync } from 'node:fs';
import type { BackgroundJob } from './background-job.ts';
import { BackgroundJobs } from './background-jobs.ts';
import { BlockOutcomes } from './block-outcomes.ts';
import { Capture } from './capture.ts';
import { afterDataOfEnded, afterEarlierData, type Channel, openChannel } from './channel.ts';
import { blockText } from './driver/block-text.ts';
import { reportLine, reportText, restoreFrom, runLine, saveLine, startIn } from './driver/lines.ts';
import { accompany } from './driver/own-traps.ts';
import { isPerilous } from './driver/perils.ts';
import { DriverFiles } from './driver-files.ts';
import { exitShell } from './exit-shell.ts';
import { FieldReader } from './fields.ts';
import type { PrivateFolder } from './folder.ts';
import { now } from './moment.ts';
import { OutputBetween } from './output-between.ts';
import type { FoundProcess } from './processes.ts';
import { type Report, readReport } from './report.ts';
import { type Outcome, RunningBlock } from './running-block.ts';
import { SessionProcesses } from './session-processes.ts';
import { SessionTerminal } from './session-terminal.ts';
import type { Shell, ShellExit } from './shell.ts';
import { type Beginning, ShellStarter } from './shell-starter.ts';
import { newStateMarks } from './state/save.ts';
import { SavedStates } from './state/saved-states.ts';
import type { ShellState } from './state/state-reader.ts';
import { stopBlock } from './stop-block.ts';
import { send, terminate } from './terminate.ts';
import { longestTimerMs } from './timers.ts';
import type {
  BlockRequest,
  BlockResult,
  Captured,
  CloseResult,
  Session,
  SessionOptions,
  StreamName,
} from './types.ts';

/** How often it is looked whether a shell still does what it is told, in milliseconds. */
const lookMs = 100;

/** Bytes that are kept of what an EXIT trap prints. */
const farewellLimit = 4_096;

/** A session on a running shell. */
export class LiveSession implements Session {
  readonly #folder: PrivateFolder;
  readonly #options: SessionOptions;
  readonly #files: DriverFiles;
  readonly #processes: SessionProcesses;
  readonly #jobs: BackgroundJobs;
  readonly #channels: Record<StreamName | 'control' | 'failures' | 'jobs', Channel>;
  readonly #starter: ShellStarter;
  readonly #control = new FieldReader();
  readonly #states: SavedStates;
  readonly #outcomes: BlockOutcomes;
  readonly #terminal: SessionTerminal;
  #shell: Shell | null = null;
  #running: RunningBlock | null = null;
  /** Goes on until everything that a stopped block has started is gone. */
  #stopping: Promise<void> | null = null;
  #closing: Promise<CloseResult> | null = null;
  #look: NodeJS.Timeout | null = null;
  /** What comes while the session ends. */
  readonly #farewell = new Capture(undefined, farewellLimit);
  /** What comes between two blocks. */
  readonly #between = new OutputBetween();
  /** Why no other shell could be started. */
  #whyNone = 'none was asked for';

  constructor(folder: PrivateFolder, options: SessionOptions) {
    this.#folder = folder;
    this.#options = options;
    // What may fail on a full disk comes before the pipes, which would have to be closed.
    const marks = newStateMarks();
    this.#files = new DriverFiles(folder, marks);
    this.#starter = new ShellStarter(options, folder);
    this.#states = new SavedStates(folder.state, marks);
    this.#outcomes = new BlockOutcomes(folder.block, this.#states);
    this.#jobs = new BackgroundJobs(folder);
    this.#processes = new SessionProcesses(
      options.mark,
      [folder.stdout, folder.stderr],
      options.watchdog?.pid ?? null,
      () => this.#jobs.pids,
    );
    this.#terminal = new SessionTerminal(this.#processes, options.watchdog);
    this.#channels = {
      stdout: openChannel(folder.stdout, (chunk) => this.#onOutput('stdout', chunk)),
      stderr: openChannel(folder.stderr, (chunk) => this.#onOutput('stderr', chunk)),
      control: openChannel(folder.control, (chunk) => this.#onControl(chunk)),
      failures: openChannel(folder.failures, (chunk) => this.#outcomes.hear(chunk)),
      jobs: openChannel(folder.jobs, (chunk) => this.#jobs.push(chunk)),
    };
  }

  get alive(): boolean {
    return this.#shell !== null;
  }

  /** Starts the first shell. Gives the reason if there is none to work with. */
  start(): Promise<string | null> {
    const { from, environment, cwd } = this.#options;
    return from ? this.#restore(from) : this.#startShell({ environment, toStart: startIn(cwd) });
  }

  async snapshot(): Promise<ShellState | null> {
    const shell = this.#shell;
    if (!shell || this.#running) return null;
    return await this.#states.take(() => shell.write(saveLine(this.#folder)), shell.exited);
  }

  async reopen(): Promise<string[] | null> {
    if (this.alive) return null;
    try {
      return await this.#reopen();
    } catch (error) {
      // The article may have removed what the next shell would need, or filled the disk.
      this.#whyNone = error instanceof Error ? error.message : String(error);
      return null;
    }
  }

  async #reopen(): Promise<string[]> {
    if (!existsSync(this.#folder.path)) throw new Error('the article has removed its private folder');
    const { state, lost } = this.#states.handOver();
    this.#folder.renewScript();
    const problem = state === null ? await this.start() : await this.#restore(state);
    if (problem !== null) throw new Error(problem);
    return lost.map((line) => (line.includes(this.#folder.path) ? 'the block in the background' : line));
  }

  async run(request: BlockRequest): Promise<BlockResult> {
    if (this.#running) throw new Error('a block is running already');
    const shell = this.#shell;
    if (!shell) throw new Error(`the shell has ended, and there is no other: ${this.#whyNone}`);
    const running = new RunningBlock(request, {
      inTerminal: this.#terminal.device !== null,
      onMatched: () => this.#beginStop('matched'),
      readable: (captured) => this.#readable(captured),
    });
    this.#terminal.reset(this.#options.environment.PATH ?? '');
    if (request.background) running.job = this.#addJob(running, request.background.isReady);
    this.#stopping = null;
    this.#running = running;
    if (!request.aside) this.#between.handTo((stream, chunk) => running.push(stream, chunk));
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

  async #restore(state: ShellState): Promise<string | null> {
    this.#files.writeRestore(state.script);
    const environment = environmentBeside(this.#options.environment, this.#options.mark);
    return this.#startShell({ environment, toStart: restoreFrom(this.#folder) });
  }

  /** Gives the reason if there is no shell to work with. */
  async #startShell(beginning: Beginning): Promise<string | null> {
    this.#control.reset();
    this.#outcomes.reset();
    const problem = await this.#starter.start(beginning, (shell) => {
      this.#shell = shell;
      this.#guard(shell);
      void shell.exited.then((exit) => afterDataOfEnded(() => this.#onExit(exit)));
    });
    if (problem !== null) return problem;
    if (this.#options.tty && this.#shell) {
      // It is another process than the one that was started: that keeps the terminal.
      this.#guard(this.#shell);
      await this.#terminal.enter(this.#shell.pid);
    }
    this.#look ??= setInterval(() => this.#lookForSilence(), lookMs).unref();
    return null;
  }

  #guard({ pid }: Shell): void {
    this.#processes.addShell(pid);
    this.#options.watchdog?.guard({ group: pid });
  }

  async #end(limitMs: number, signal: AbortSignal | undefined): Promise<CloseResult> {
    const { graceMs } = this.#options;
    // While the shell lives, its descendants can be told.
    this.#processes.find();
    const exitTrap = this.#shell === null ? 'ended' : await exitShell(this.#shell, limitMs, signal);
    // What appears later has been started by what was ended.
    const { found, left } = await terminate(() => this.#processes.find(), graceMs);
    if (this.#look) clearInterval(this.#look);
    for (const channel of Object.values(this.#channels)) channel.close();
    this.#states.close();
    this.#jobs.close();
    this.#files.close();
    this.#folder.remove();
    this.#dismissWatchdog();
    return {
      exitTrap,
      lastLine: this.#readable(this.#farewell.result()).text.trimEnd().split('\n').at(-1) ?? '',
      ended: commands(this.#processes.undeclared(found), left),
      remaining: commands(left),
    };
  }

  #dismissWatchdog(): void {
    for (const group of this.#processes.shells) this.#options.watchdog?.release({ group });
    this.#options.watchdog?.release({ folder: this.#folder.path });
  }

  #begin(shell: Shell, running: RunningBlock): void {
    const { request, token, job } = running;
    const { suspicions } = this.#outcomes;
    const { unstoppable, ...carried } = this.#outcomes.carried;
    const stopOnError = request.stopOnError && !unstoppable;
    this.#outcomes.begin(request);
    const debugTrap = carried.debugTrap !== '' || suspicions.tracesCommands(request.text);
    running.tracesCommands = debugTrap;
    if (debugTrap) this.#states.watch();
    const text = accompany(request.text, this.#folder);
    const prologue = { ...carried, stopOnError, opening: job?.opening ?? '' };
    const tellsLine = this.#starter.tellsLine && !suspicions.ownsLineNumber;
    const whole = job ? `${text}\n\n${job.closing}` : text;
    this.#files.block.write(blockText(whole, request.line, prologue, tellsLine));
    this.#files.report.write(reportText(request));
    const tracing = carried.tracing !== '' || suspicions.traces;
    const perilous = isPerilous(text);
    // Only such a block can have to be stopped.
    if (perilous) running.startedAt = now();
    running.saves = this.#states.beginBlock({
      isPerilous: perilous,
      isWanted: debugTrap || (this.#options.snapshots ?? false),
    });
    shell.write(
      runLine(this.#folder, {
        oneStream: request.oneStream,
        token,
        terminal: this.#terminal.device,
        tracing,
        saves: running.saves,
        debugTrap,
      }),
    );
  }

  /** Prepares the job that the running block becomes. */
  #addJob(running: RunningBlock, isReady: ((output: string) => boolean) | null): BackgroundJob {
    const job = this.#jobs.add(isReady, running.request.whole, (stream, chunk) => {
      if (this.#running === running) running.request.onOutput?.(stream, chunk);
    });
    this.#processes.addPipes(Object.values(job.pipes));
    return job;
  }

  #onOutput(stream: StreamName, chunk: Buffer): void {
    if (this.#running) this.#running.push(stream, chunk);
    else if (this.#closing) this.#farewell.push(chunk);
    else this.#between.push(stream, chunk);
  }

  #onControl(chunk: Buffer): void {
    this.#control.push(chunk);
    const running = this.#running;
    if (running) {
      const report = readReport(this.#control.fields, running.token, running.request);
      if (report === null) return;
      this.#control.take();
      running.reported = true;
      this.#states.endBlock(running.saves);
      afterEarlierData(() => void this.#onReport(running, report));
    } else {
      this.#starter.hear(this.#control.fields);
    }
  }

  /** The shell reports that the block has ended. */
  async #onReport(running: RunningBlock, report: Report): Promise<void> {
    await running.wholeOutput();
    if (this.#outcomes.suspicions.filters(running.request.text)) await running.quiet();
    if (running.tracesCommands) await this.#states.allArrived();
    const { end, outcome } = this.#outcomes.atReport(running, report);
    if (end !== 'completed' || running.job === null) running.finish(end, outcome);
    else await this.#finishInBackground(running, running.job, outcome);
  }

  /** The block has ended for its caller when its job is ready, or has ended after all. */
  async #finishInBackground(running: RunningBlock, job: BackgroundJob, outcome: Outcome): Promise<void> {
    const state = await this.#jobs.settled(job);
    if (state === 'ready') return running.finish(running.stopped ?? 'background', outcome);
    const ended = this.#outcomes.atJobEnd(running, state, outcome);
    running.finish(ended.end, ended.outcome);
  }

  async #onExit(exit: ShellExit): Promise<void> {
    this.#shell = null;
    this.#terminal.leave();
    this.#states.drain();
    const running = this.#running;
    if (!running) return;
    const ending = this.#outcomes.atExit(running, exit);
    // A shell that was killed was waiting for something, which must not go on beside what comes next; it may have saved its state even so.
    if (!this.#states.isSavedAtExit || exit.signal !== null) {
      await this.#endStarted(running);
      // What that has printed at last is the block's, and not the next one's.
      await new Promise<void>(afterDataOfEnded);
    }
    const { end, outcome } = ending();
    running.finish(end, outcome);
  }

  /** Ends what a block has started, whether or not the shell still lives. */
  async #endStarted(running: RunningBlock): Promise<void> {
    const jobs = this.#states.jobs();
    await terminate(() => this.#processes.startedSince(running.startedAt, jobs), this.#options.graceMs);
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
    this.#states.drain();
    this.#jobs.look();
    const [running, shell] = [this.#running, this.#shell];
    if (!running || running.stopped || !shell?.hasReadAll()) return;
    // Its report may be on its way.
    afterEarlierData(() => {
      if (this.#running !== running || running.reported || running.stopped) return;
      if (!running.asked) {
        // Some errors end the whole line, and nothing else.
        running.asked = true;
        shell.write(reportLine(this.#folder, running.token, running.saves.after));
      } else {
        running.stopped = 'silent';
        send(shell.pid, 'SIGKILL');
      }
    });
  }
}

/**
 * The environment of a shell that gets its variables from a saved state: one that was unset must not come back. Only what no shell can
 * have as a variable, because of its name, comes from here again.
 */
function environmentBeside(
  environment: Readonly<Record<string, string>>,
  mark: string,
): Record<string, string> {
  const nameless = Object.entries(environment).filter(([name]) => !/^[A-Za-z_]\w*$/.test(name));
  return { ...Object.fromEntries(nameless), PATH: environment.PATH ?? '', DOCPROOF_RUN: mark };
}

function commands(processes: readonly FoundProcess[], without: readonly FoundProcess[] = []): string[] {
  const left = new Set(without.map((found) => found.pid));
  return processes.filter((found) => !left.has(found.pid)).map((found) => found.command);
}
