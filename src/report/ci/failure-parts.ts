import type { ExpectedRecord, StepRecord } from '../../run/results.ts';
import { comparisonText, differs } from '../comparison-text.ts';
import { differenceText } from '../difference-text.ts';
import { harmless } from '../terminal/harmless.ts';
import { cut } from './cut.ts';

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
/** What is read of a line on the average, with the control sequences in it. */
const longestRead = 4 * longestLine;

/**
 * Where the output is what failed, how it differs; else the end of what the step printed: of errors if there are some.
 *
 * @param most - lines of each part
 */
export function failureParts(step: StepRecord, most: number): FailurePart[] {
  const differing = isAboutOutput(step)
    ? step.expected.filter((one) => differs(one) && !one.advisory && one.difference !== null)
    : [];
  if (differing.length > 0) return differing.map((expected) => differencePart(step.file, expected, most));
  return step.stderr.trim() === ''
    ? outputPart('stdout', step.stdout, most)
    : outputPart('stderr', step.stderr, most);
}

function differencePart(file: string, expected: ExpectedRecord, most: number): FailurePart {
  const lines = differenceText(file, expected);
  const more = lines.length - most;
  const shown = shownLines(lines.slice(0, most).join('\n'));
  const rest = more > 0 ? [`… ${more} more ${more === 1 ? 'line' : 'lines'}`] : [];
  return { kind: 'difference', legend: comparisonText(expected), lines: [...shown, ...rest] };
}

function outputPart(name: string, output: string, most: number): FailurePart[] {
  const text = output.trimEnd();
  if (text === '') return [];
  const count = text.split('\n').length;
  const legend = count > most ? `${name}, last ${most} of ${count} lines` : name;
  // Outputs may be large and many: what is not shown need not be looked through.
  const end = text.slice(-most * longestRead);
  return [{ kind: 'output', legend, lines: shownLines(end).slice(-most) }];
}

function isAboutOutput({ reason }: StepRecord): boolean {
  return reason?.code === 'output-mismatch' || reason?.code === 'guard';
}

function shownLines(text: string): string[] {
  return harmless(text)
    .split('\n')
    .map((line) => cut(line, longestLine));
}
