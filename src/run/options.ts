import type { MeasureName } from '../article/verdict-names.ts';
import type { ShardPlaces, StepOutput } from './events.ts';
import type { Platform, ToolVersion } from './results.ts';
import type { Secrets } from './secrets/secrets.ts';

/** Everything a run needs to know beyond its plans. Nothing is read from the surroundings. */
export interface RunOptions {
  runId: string;
  tool: ToolVersion;
  platform: Platform;
  /** Where docproof was started, seen from the folder of its config, with `/`; absent where it is that folder. */
  startedIn?: string;
  /** Which part of a whole this is; absent where it is the whole. */
  shard?: ShardPlaces;
  /** How many articles may run at the same time. */
  jobs: number;
  /** Longest time a step may take, in milliseconds, where the article does not say. */
  timeoutMs: number;
  /** Longest time an article may take before it is cleaned up, in milliseconds; `null` for any. */
  articleTimeoutMs: number | null;
  /** How often a step that failed is tried again, where it does not say so itself. */
  retries: number;
  /** After a failed step, go on with the next. */
  continueAfterFailure: boolean;
  /** Give articles a pseudo-terminal. */
  tty: boolean;
  /** Folder for the outputs of which more comes than the results keep; `null` where they are not wanted. */
  wholeOutput: string | null;
  /** Keep the working directories. */
  keep: boolean;
  /** What a mismatch of an output without a hint means. */
  unhinted: 'advise' | 'fail';
  /** Least score of an output without a hint. */
  unhintedThreshold: number;
  /** How outputs are compared where a step does not say; `null` for what fits each. */
  measure: MeasureName | null;
  /** Classes of volatile text that are levelled, or not, by name; the others as they are by default. */
  levels: Readonly<Record<string, boolean>>;
  /** Names of the guards that are switched off. */
  guardsOff: readonly string[];
  /** Where articles start: a fresh folder each, their own folder, or a path. */
  cwd: 'workspace' | 'article' | { path: string };
  /** The bash to start. */
  shell: string;
  /** Environment of the caller, complete. */
  environment: Readonly<Record<string, string>>;
  /** Variables that articles get whatever the environment has. */
  variables: Readonly<Record<string, string>>;
  /** Names of the variables that articles get from the environment, `PREFIX*` for several; `null` for all. `PATH` and `HOME` always. */
  inheritEnv: readonly string[] | null;
  /** Hides the values of secret variables; learns what the run comes to know. */
  secrets: Secrets;
  /** Folders put in front of `PATH`. */
  path: readonly string[];
  /** Folder for working directories and private folders. */
  temporaryFolder: string;
  /** How long processes that were asked to end may take, in milliseconds. */
  graceMs: number;
  clock: Clock;
  /** Interrupts the run: the running steps end, cleanup steps run, everything else is skipped. */
  signal: AbortSignal;
  /** Kills everything at once, without cleanup. */
  kill: AbortSignal;
  /** Receives output as it arrives. */
  onOutput: (event: StepOutput) => void;
}

export interface Clock {
  /** The time of day, for people. */
  now(): Date;
  /** Milliseconds that only grow, for durations. */
  elapsed(): number;
  /** Resolves after a pause, or at once when the signal aborts. */
  pause(milliseconds: number, signal: AbortSignal): Promise<void>;
}
