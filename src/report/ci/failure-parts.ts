import type { StepRecord } from '../../run/results.ts';
import { comparisonText, differs } from '../comparison-text.ts';
import { differenceText } from '../difference-text.ts';
import { harmless } from '../terminal/harmless.ts';

/** A few lines that show why a step failed. */
export interface FailurePart {
  kind: 'difference' | 'output';
  /** What they are, in a few words. */
  legend: string;
  /** Free of control sequences and of what a CI agent obeys. */
  lines: string[];
}

/** Longer lines are cut. In UTF-16 code units. */
const longestLine = 300;

/**
 * Where the output is what failed, how it differs; else the end of what the step printed: of errors if there are some.
 *
 * @param most - lines of each part
 */
export function failureParts(step: StepRecord, most: number): FailurePart[] {
  const differing = isAboutOutput(step)
    ? step.expected.filter((one) => differs(one) && !one.advisory && one.difference !== null)
    : [];
  if (differing.length > 0) {
    return differing.map((expected) => {
      const lines = shownLines(differenceText(step.file, expected).join('\n'));
      const more = lines.length - most;
      const shown = more > 0 ? [...lines.slice(0, most), `… ${more} more`] : lines;
      return { kind: 'difference', legend: comparisonText(expected), lines: shown };
    });
  }
  const [name, output] =
    step.stderr.trim() === '' ? (['stdout', step.stdout] as const) : (['stderr', step.stderr] as const);
  const lines = shownLines(output.trimEnd());
  if (output.trim() === '') return [];
  const legend = lines.length > most ? `${name}, last ${most} of ${lines.length} lines` : name;
  return [{ kind: 'output', legend, lines: lines.slice(-most) }];
}

function isAboutOutput({ reason }: StepRecord): boolean {
  return reason?.code === 'output-mismatch' || reason?.code === 'guard';
}

function shownLines(text: string): string[] {
  return harmless(text)
    .split('\n')
    .map((line) => (line.length > longestLine ? `${line.slice(0, longestLine)}…` : line));
}
