import type { Diagnostic } from '../article/diagnostic.ts';
import type {
  ArticleStatus,
  ExpectedRecord,
  PlannedStep,
  Platform,
  Reason,
  RunStatus,
  StepOutcome,
  ToolVersion,
  WholeOutput,
} from './results.ts';

export interface RunStarted {
  type: 'run-started';
  /** Format of the journal. */
  version: 1;
  runId: string;
  tool: ToolVersion;
  /** Absent in journals of 0.1.0. */
  platform?: Platform;
  /** Where docproof was started, seen from the folder of its config, with `/`; absent where it is that folder. */
  startedIn?: string;
  /** ISO 8601, as every `at`. */
  at: string;
  /** Paths of the articles, in the order in which they will be reported. */
  articles: string[];
  /** Absent where the run is whole. */
  shard?: ShardPlaces;
}

/** Which part of a whole a run is. */
export interface ShardPlaces {
  /** From 1 to `count`. */
  index: number;
  count: number;
  /** How many articles the whole has. */
  articles: number;
  /** 0-based places of the run's articles in the whole. */
  places: number[];
}

export interface ArticleStarted {
  type: 'article-started';
  /** 0-based place of the article in the run; every later event of the article repeats it. */
  article: number;
  at: string;
  path: string;
  title: string | null;
  variant: string | null;
  /** Full text of the article, so that a report can be made where the file is not. */
  source: string;
  diagnostics: Diagnostic[];
  steps: PlannedStep[];
}

export interface StepStarted {
  type: 'step-started';
  article: number;
  /** Id of the step. */
  step: string;
  at: string;
  /** 1 for the first try. */
  attempt: number;
}

/** A piece of output as it arrives, without the secrets that are known; of much at once the end. Live only: it is never journalled. */
export interface StepOutput {
  type: 'step-output';
  article: number;
  step: string;
  stream: 'stdout' | 'stderr';
  text: string;
}

export interface StepFinished extends StepOutcome {
  type: 'step-finished';
  article: number;
  step: string;
  at: string;
  expected: ExpectedRecord[];
  /** Why each earlier try failed that the article did not ask for, in order; absent where there was none. */
  failedTries?: Reason[];
  /** Absent where no stream is in a file. What a step in the background prints comes later. */
  whole?: WholeOutput;
}

export interface ArticleFinished {
  type: 'article-finished';
  article: number;
  at: string;
  status: ArticleStatus;
  durationMs: number;
  /** What the article left behind and docproof had to remove, or could not: one line each. */
  leftovers: string[];
}

export interface RunFinished {
  type: 'run-finished';
  at: string;
  status: RunStatus;
  durationMs: number;
}

/** What is written into the journal, one event a line. */
export type JournalEvent =
  | RunStarted
  | ArticleStarted
  | StepStarted
  | StepFinished
  | ArticleFinished
  | RunFinished;

/** What a run gives out: the journal's events and the live output between them. */
export type RunEvent = JournalEvent | StepOutput;
