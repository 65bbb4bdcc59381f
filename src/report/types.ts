import type { RunEvent } from '../run/events.ts';
import type { History } from '../run/history/types.ts';
import type { RunRecord } from '../run/results.ts';

/**
 * What a reporter adds to its report: a text, or nothing. The text goes to standard output as it comes, or into the file
 * that was asked for, which is put in place whole at the end.
 */
// biome-ignore lint/suspicious/noConfusingVoidType: a method that returns nothing is a reporter's too
export type ReportText = string | undefined | void;

/**
 * Something that shows a run. Events and record are its to read, not to change. What it throws is told as a report that could
 * not be written, and the other reporters go on.
 */
export interface Reporter {
  /** Sees every event as it happens. It is not called again once it has thrown. */
  onEvent?(event: RunEvent): ReportText;
  /** Gets, at the end, everything that is known of the run, and what past runs say about it. What it promises is waited for. */
  onEnd?(record: RunRecord, history: History): ReportText | Promise<ReportText>;
}

/** What a reporter is told when it is made. */
export interface ReporterContext {
  /** The file that its text goes into, as it was asked for; `null`: standard output. */
  file: string | null;
}

/** What the module of a reporter exports by default. It is called before the run. */
export type MakeReporter = (context: ReporterContext) => Reporter | Promise<Reporter>;
