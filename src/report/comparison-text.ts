import type { ExpectedRecord } from '../run/results.ts';

/** Whether the output is not as the article says, be it that it fails the step or only advises. */
export function differs({ comparison }: ExpectedRecord): boolean {
  return comparison !== null && !comparison.passed;
}

/** How an output was compared, on one line: score, threshold, measure, pattern, guards. Empty if it was not. */
export function comparisonText({ comparison, hint }: ExpectedRecord): string {
  if (comparison === null) return '';
  const { score, threshold, method, guards } = comparison;
  const measure = hint?.kind === 'regex' ? `pattern /${hint.pattern}/u` : `measure ${method}`;
  return [
    ...(score === null ? [] : [`score ${scoreText(score)}`]),
    ...(threshold === null ? [] : [`threshold ${threshold}`]),
    measure,
    ...(guards.length === 0 ? [] : [`${guards.length === 1 ? 'guard' : 'guards'} ${guards.join(', ')}`]),
  ].join(', ');
}

/** A score with at most three decimals, rounded down, so that one just below its threshold does not read as having reached it. */
export function scoreText(score: number): string {
  return String(Math.floor(score * 1_000) / 1_000);
}
