import type { Diagnostic } from '../../article/diagnostic.ts';

/** A finding as it is reported. */
export interface LintFinding extends Diagnostic {
  /** Whether `--fix` would put it right. */
  fixable: boolean;
  /** Its page in the manual, where that has an address. */
  url?: string;
}

/** An article that has been looked at. */
export interface LintedFile {
  path: string;
  findings: LintFinding[];
  /** What was put right, as it was found. */
  fixed: Diagnostic[];
}

/** How many findings there are. */
export interface LintCounts {
  errors: number;
  warnings: number;
  /** Those of them that `--fix` would put right. */
  fixable: number;
}

/** Everything that was found. */
export interface LintReport {
  /** In the order in which they were named, those without a finding too. */
  articles: LintedFile[];
  /** Texts of the files in which something was found, without byte order marks, by path. */
  sources: Readonly<Record<string, string>>;
  counts: LintCounts;
}
