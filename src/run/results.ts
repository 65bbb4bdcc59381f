import type { Diagnostic } from '../article/diagnostic.ts';
import type { Hint } from '../article/types.ts';
import type { TrippedGuard } from '../verdict/guards/guard.ts';
import type { Comparison, DifferenceLine } from '../verdict/types.ts';

export type StepStatus = 'passed' | 'failed' | 'errored' | 'skipped';
export type ArticleStatus = 'passed' | 'failed' | 'errored' | 'skipped' | 'interrupted';
export type RunStatus = 'passed' | 'failed' | 'errored' | 'interrupted';

export interface ToolVersion {
  name: string;
  version: string;
}

/** What a run ran on. */
export interface Platform {
  /** The operating system's name for itself, such as `Linux`. */
  system: string;
  release: string;
  architecture: string;
  /** Version of Node. */
  node: string;
  /** Version of bash; `null` where it did not say. */
  bash: string | null;
}

/** A shell variable after a step; `value` is `null` where it was unset, and bash's own notation for arrays. */
export interface Variable {
  name: string;
  value: string | null;
}

export type ReasonCode =
  | 'exit-status'
  | 'output-mismatch'
  | 'guard'
  | 'timeout'
  | 'session-ended'
  | 'previous-step'
  | 'preflight'
  | 'directive'
  | 'interrupted'
  | 'not-selected'
  | 'internal';

/** Why a step has the status it has. */
export interface Reason {
  code: ReasonCode;
  message: string;
  /** 1-based line in the article that the message speaks of. */
  line: number;
}

/** One expected output and how the actual one compares (contract §6). */
export interface ExpectedResult {
  /** 1-based line of the opening fence. */
  line: number;
  language: string;
  /** As written in the article. */
  text: string;
  hint: Hint | null;
  /** True if a mismatch is reported but does not fail the step. */
  advisory: boolean;
  /** `null` where nothing was compared. */
  comparison: Comparison | null;
}

/** What the reports know beyond the results file: what exactly was compared. */
export interface ExpectedRecord extends ExpectedResult {
  /** Where the article shows the output, if that is another file than the step's. */
  file?: string;
  /** The guards that tripped, with what they saw; absent where none did. */
  tripped?: TrippedGuard[];
  /** Aligned lines of expected and actual; `null` where nothing was compared or both are the same. */
  difference: DifferenceLine[] | null;
}

/** What a step is, as its plan says. */
export interface PlannedStep {
  id: string;
  heading: string | null;
  file: string;
  /** 1-based lines of the opening and the closing fence. */
  line: number;
  endLine: number;
  language: string;
  command: string;
  /** 1-based line on which the command begins; absent where that is the line below the opening fence. */
  commandLine?: number;
  /** 1-based line of each of its lines; absent where they follow each other. */
  commandLines?: readonly number[];
  cleanup: boolean;
}

/** What became of a step. */
export interface StepOutcome {
  status: StepStatus;
  flaky: boolean;
  /** ISO 8601; `null` if the step never began. */
  startedAt: string | null;
  durationMs: number;
  attempts: number;
  exitCode: number | null;
  signal: string | null;
  failedCommand: { text: string; line: number } | null;
  /** At most 1 MiB each: head and tail; the `…Bytes` count everything that was printed. */
  stdout: string;
  stderr: string;
  stdoutBytes: number;
  stderrBytes: number;
  truncated: boolean;
  changedVariables: Variable[];
  /** What could not be restored into a new shell after this step, one line each. */
  notRestored: string[];
  reason: Reason | null;
  expected: ExpectedResult[];
}

export interface StepResult extends PlannedStep, StepOutcome {}

/** Files that hold streams of which the record has only a part: paths from where docproof was started, with `/`. */
export type WholeOutput = Partial<Record<'stdout' | 'stderr', string>>;

export interface StepRecord extends StepResult {
  expected: ExpectedRecord[];
  /** Absent where there is no such file. */
  whole?: WholeOutput;
  /** Why each earlier try failed that the article did not ask for, in order; absent where there was none. */
  failedTries?: Reason[];
  /** When each try began, ISO 8601; absent where there was one at most. */
  tries?: string[];
}

export interface ArticleResult {
  path: string;
  title: string | null;
  variant: string | null;
  status: ArticleStatus;
  startedAt: string;
  durationMs: number;
  diagnostics: Diagnostic[];
  leftovers: string[];
  steps: StepResult[];
}

export interface ArticleRecord extends ArticleResult {
  /** Full text of the article. */
  source: string;
  steps: StepRecord[];
}

export interface Counts {
  passed: number;
  failed: number;
  errored: number;
  skipped: number;
  /** Among the passed: those that needed a later try. */
  flaky: number;
}

/** The results file, version 1 (contract §6). */
export interface Results {
  version: 1;
  runId: string;
  tool: ToolVersion;
  startedAt: string;
  durationMs: number;
  status: RunStatus;
  /** Counts of steps. */
  counts: Counts;
  articles: ArticleResult[];
}

/** A folded journal: the results, and what only the reports need. */
export interface RunRecord extends Results {
  /** Of shards that are put together, the first one's; absent where the journal is of a version that did not tell. */
  platform?: Platform;
  /** Where docproof was started, seen from the folder of its config, with `/`; absent where it is that folder. */
  startedIn?: string;
  articles: ArticleRecord[];
}
