import type { ArticleStatus, Counts, Results, ToolVersion } from '../results.ts';

/** What past runs say about a run. */
export interface History {
  /** Runs of mostly the same articles, the oldest first; this one is the last. */
  trend: TrendPoint[];
  /** What is different from an earlier run; `null` where there is none to compare with. */
  changes: Changes | null;
  /** One for each article of the record, in its order. */
  articles: ArticleHistory[];
  /** Steps that pass and fail by themselves, the most frequent first. */
  flaky: FlakyStep[];
}

/** A run, by name and by when it began. */
export interface RunName {
  runId: string;
  /** ISO 8601. */
  startedAt: string;
}

export interface TrendPoint extends RunName, Pick<Results, 'durationMs' | 'status'> {
  counts: Counts;
  /** Part of the steps that passed, from 0 to 1; `null` where there was no step. */
  passRate: number | null;
}

/** A step of the record, or an article itself, which can be refused, or be errored at its end. */
export interface RecordPlace {
  /** 0-based place of the article in the record. */
  article: number;
  /** Id of the step; `null` for the article itself. */
  step: string | null;
}

/** How a run differs from an earlier one. */
export interface Changes {
  against: RunName & { tool: ToolVersion };
  /** Whether somebody asked for this run; else it is the latest that had at least half of the articles. */
  asked: boolean;
  /** Broken now, and not then. */
  broken: RecordPlace[];
  /** Broken then, and passed now. */
  fixed: RecordPlace[];
  /** Broken then and now. */
  still: RecordPlace[];
  /** What was not there then. */
  added: RecordPlace[];
  /** What was there then and is not now: of articles that were not run nothing is known but that. */
  gone: PastPlace[];
  /** Articles that took much longer or much shorter, the largest difference first. */
  durations: DurationChange[];
}

/** A step of an earlier run, or one of its articles. */
export interface PastPlace {
  path: string;
  variant: string | null;
  step: string | null;
}

export interface DurationChange {
  article: number;
  beforeMs: number;
  nowMs: number;
}

export interface ArticleHistory {
  /** The article in past runs, the oldest first; runs without it are left out. */
  past: (RunName & { status: ArticleStatus })[];
  /** What is broken in it now. */
  troubles: Trouble[];
}

/** Something that is broken: since when, and whether the article was changed. */
export interface Trouble {
  /** Id of the step; `null` for the article itself. */
  step: string | null;
  /** First run of those without a pass up to this one. */
  since: RunName;
  /** In how many runs it was broken since then, this one among them. Runs that did not come to it do not count. */
  runs: number;
  /** The last run in which it passed; `null` where none of the known did. */
  lastPassed: RunName | null;
  /** What of the article has changed since then; `null` where that is not known. */
  change: ArticleChange | null;
}

/**
 * What has changed in an article between two runs, seen from one step: `nothing`; what the `step` runs or expects; the same, but not in the article's
 * own text, so by an included file or the `values` and tabs a run was given; a step `before` it; or something `elsewhere`.
 */
export type ArticleChange = 'nothing' | 'step' | 'values' | 'before' | 'elsewhere';

export interface FlakyStep {
  article: number;
  step: string;
  /** Runs in which it passed on a later try only, this one among them. */
  retried: number;
  /** Runs in which it was broken, and passed in the next without a change of what it runs and expects. */
  recovered: number;
  /** Runs in which it was judged. */
  runs: number;
}
