import { endWith, exitCodeOf, interruptedStatus } from './block-end.ts';
import { type Carried, carryOn, nothingCarried } from './carried.ts';
import { Suspicions } from './driver/suspicions.ts';
import { stoppedStatus } from './driver/traps.ts';
import {
  type Failure,
  firstCause,
  placeInArticle,
  placeOfExit,
  placeOfMessage,
  readFailures,
} from './failure.ts';
import { FieldReader } from './fields.ts';
import { type GivenUp, GivenUpCommands } from './given-up.ts';
import type { Report } from './report.ts';
import type { Outcome, RunningBlock } from './running-block.ts';
import type { ShellExit } from './shell.ts';
import type { SavedStates } from './state/saved-states.ts';
import type { BlockEnd, BlockRequest } from './types.ts';

/** How a block ended, and with what. */
export interface Ending {
  end: BlockEnd;
  outcome: Outcome;
}

/** What became of the session's blocks, by what the shell and its traps report of each. */
export class BlockOutcomes {
  /** What the texts of the blocks so far give reason to expect. */
  readonly suspicions = new Suspicions();
  readonly #reports = new FieldReader();
  readonly #givenUp = new GivenUpCommands();
  /** Path of the file that a block is run from, which messages name. */
  readonly #blockFile: string;
  readonly #states: SavedStates;
  #carried: Carried = nothingCarried;
  /** What has failed in the job that a block became, before the shell reported the block's end. */
  #failedInJob: readonly Failure[] = [];

  constructor(blockFile: string, states: SavedStates) {
    this.#blockFile = blockFile;
    this.#states = states;
  }

  /** What the next block begins with. */
  get carried(): Carried {
    return this.#carried;
  }

  /** Takes in what the traps of a shell report. */
  hear(chunk: Buffer): void {
    this.#reports.push(chunk);
  }

  /** Forgets what a shell has reported that another follows. */
  reset(): void {
    this.#reports.reset();
  }

  /** A block is about to run. */
  begin(request: BlockRequest): void {
    this.suspicions.learn(request.text);
    this.#givenUp.learn(request);
  }

  /** The shell has reported the end of a block, and all has come that belongs to it. */
  atReport(running: RunningBlock, { status: reported, flags, variables, elements }: Report): Ending {
    const { request, stopped } = running;
    const all = this.#take();
    this.#failedInJob = running.job === null ? [] : all.filter(({ subshell }) => subshell > 0);
    const failures = all.filter(({ kind }) => kind === 'failed');
    const cause = firstCause(failures.filter(({ inBlock }) => inBlock));
    // The article's own traps may have changed `$?` since.
    const status = stopped === 'matched' ? interruptedStatus : (cause?.status ?? reported);
    this.#carried = carryOn(this.#carried, {
      request,
      wasStopped: stopped !== null,
      status,
      flags,
      failed: failures.some(({ subshell }) => subshell === 0),
      // Stopping a block takes a DEBUG trap from it.
      debugTrap: stopped ? this.#carried.debugTrap : running.tracesCommands ? this.#states.debugTrap : '',
    });
    const givenUp = cause === null ? this.#givenUpIn(running) : null;
    const failedCommand = givenUp === null ? cause && placeInArticle(cause, request) : givenUp.command;
    const exitCode = givenUp === null ? status : status || 1;
    return {
      end: stopped ?? (cause === null && givenUp === null ? 'completed' : 'stopped'),
      outcome: { exitCode, signal: null, failedCommand, variables, elements },
    };
  }

  /**
   * The job has ended that a block had become.
   *
   * @param status - its exit status, `null` if that is not known
   * @param left - what the block has left in its shell
   */
  atJobEnd(
    running: RunningBlock,
    status: number | null,
    { variables, elements }: Pick<Outcome, 'variables' | 'elements'>,
  ): Ending {
    // In the job, which is a subshell.
    const failures = [...this.#failedInJob, ...this.#take()].map((failure) => ({
      ...failure,
      subshell: failure.subshell - 1,
    }));
    const cause = firstCause(failures.filter(({ kind, inBlock }) => kind === 'failed' && inBlock));
    const failedCommand = cause?.status === status ? placeInArticle(cause, running.request) : null;
    // A job that was killed tells the status of what it ran before.
    const exitCode = running.stopped === null ? status : stoppedStatus;
    return {
      end: running.stopped ?? 'completed',
      outcome: { exitCode, signal: null, failedCommand, variables, elements },
    };
  }

  /**
   * The shell has ended.
   *
   * @returns how a block ended with it: asked for when all of its output has come
   */
  atExit(running: RunningBlock, exit: ShellExit): () => Ending {
    const failures = this.#take();
    const stopOff = failures.length === 1 && !this.#states.hasOption('errexit');
    const isUnstoppable = this.#states.isSavedAtExit && running.request.stopOnError && stopOff;
    this.#carried = {
      ...this.#carried,
      status: exit.code ?? 1,
      unstoppable: this.#carried.unstoppable || isUnstoppable,
    };
    return () => ({
      end: endWith(running, exit),
      outcome: {
        exitCode: exitCodeOf(running, exit, failures, this.suspicions.hidesItsEnd),
        signal: exit.signal,
        failedCommand: placeOfExit(failures, running.request, running.lastMessage(), this.#blockFile),
        variables: new Map(),
        elements: new Map(),
      },
    });
  }

  /** What bash has given up, a command or the whole line, which no trap tells of. */
  #givenUpIn(running: RunningBlock): GivenUp | null {
    const { request, job } = running;
    if (running.asked) return { command: placeOfMessage(running.lastMessage(), this.#blockFile, request) };
    const isWatched = request.stopOnError && !this.#carried.unstoppable && job === null;
    return isWatched ? this.#givenUp.find(running.givenUp.found, this.#blockFile, request) : null;
  }

  #take(): Failure[] {
    return readFailures(this.#reports.take(), this.#blockFile);
  }
}
