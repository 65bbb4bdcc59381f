import type { StepRecord } from '../run/results.ts';
import { comparisonText, differs } from './comparison-text.ts';
import { differenceText } from './difference-text.ts';

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
    .map((expected) => [comparisonText(expected), ...differenceText(step.file, expected)].join('\n'));
}
