import type { Hint } from '../article/types.ts';
import type { MeasureName } from '../article/verdict-names.ts';
import type { TrippedGuard } from './guards/guard.ts';
import type { LevelledClasses } from './levelling/level.ts';
import type { PatternTrial } from './measures/pattern-trial.ts';

/** How expected and actual output were compared. */
export type Method = MeasureName | 'regex';

/** The outcome of comparing one expected output with the actual one. */
export interface Comparison {
  method: Method;
  /** 0 to 1; `null` for a regular expression. */
  score: number | null;
  /** Least score that passes; `null` for a regular expression. */
  threshold: number | null;
  passed: boolean;
  /** Names of the guards that tripped. */
  guards: string[];
}

/** A stretch of a line: what makes it differ, or what differs and counts as the same, since it is volatile or fills in a mark. */
export interface Span {
  is: 'changed' | 'open';
  /** In UTF-16 code units of the line; `to` is behind it. */
  from: number;
  to: number;
}

/** A line of an output, and what is to be marked in it. */
export interface MarkedLine {
  text: string;
  /** In order, apart from each other; absent where nothing is to be marked. */
  spans?: Span[];
}

/**
 * One line of a diff: in both, only expected, only actual, or only actual and `free` to be there. An expected line with the actual one right below it is what that became.
 * `gap` stands for equal lines left out, `text` says how many.
 */
export interface DifferenceLine extends MarkedLine {
  kind: 'same' | 'expected' | 'actual' | 'free' | 'gap';
  /** Of a line in both: how the article has it, where that is not the same to the letter. */
  written?: MarkedLine;
}

/** What is to be compared, and how. */
export interface ComparisonRequest {
  expected: { text: string; language: string; hint: Hint | null };
  /** What the step printed; `cut` where that is not all of it. */
  actual: { stdout: string; stderr: string; cut?: boolean };
  options: ComparisonOptions;
}

export interface ComparisonOptions {
  /** Left out: stdout, or stderr where stdout is empty. */
  stream?: 'stdout' | 'stderr' | 'both';
  /** Stands above the hint's number. */
  threshold?: number;
  /** Left out: chosen by what the expectation is. */
  measure?: MeasureName;
  /** The order of lines, rows and items does not count. */
  unordered?: boolean;
  /** Classes of volatile text that are levelled, or not; the others as they are by default. */
  levels?: LevelledClasses;
  /** Names of guards that do not count. */
  guardsOff?: readonly string[];
  /** Threshold of an output without a hint; 0.8 if left out. */
  unhintedThreshold?: number;
  /** No difference is wanted, which takes longer than the score. */
  scoreOnly?: true;
  /** Looks for regular expressions; `matchInOutput` if left out. */
  match?: PatternTrial;
  /** The session's value of a variable; `null` if it has none. */
  lookup: (name: string) => string | null;
}

/** A comparison with what a report shows beside it. */
export interface ComparisonOutcome {
  comparison: Comparison;
  /** The guards that tripped, with what they saw. */
  tripped: TrippedGuard[];
  /** `null` where both sides are the same, or nothing was aligned (regular expressions). */
  difference: DifferenceLine[] | null;
  /** Why nothing could be judged, in a sentence; `null` as a rule. */
  note: string | null;
}
