import type { ExpectedRecord, StepRecord } from '../run/results.ts';
import { comparisonText, differs } from './comparison-text.ts';

/** Where and why a step failed, and what was compared. */
export function failureText(step: StepRecord): string {
  const line = step.reason?.line ?? step.line;
  const reason = `${step.file}:${line}\n${step.reason?.message ?? step.status}`;
  return [reason, ...differenceTexts(step)].join('\n\n');
}

/** How each output that fails a step differs from the expected one. */
export function differenceTexts(step: StepRecord): string[] {
  return step.expected
    .filter((expected) => differs(expected) && !expected.advisory)
    .map((expected) => differenceText(step.file, expected));
}

const marks = { same: '  ', expected: '- ', actual: '+ ', free: '~ ', gap: '… ' } as const;

function differenceText(file: string, expected: ExpectedRecord): string {
  const lines = (expected.difference ?? []).map(({ kind, text }) => `${marks[kind]}${text}`);
  const place = `${expected.file ?? file}:${expected.line}`;
  const legend = lines.length > 0 ? [`- expected (${place})`, '+ actual'] : [`expected: ${place}`];
  return [comparisonText(expected), ...legend, ...lines].join('\n');
}
