import type { StepRecord } from '../run/results.ts';
import { formatNumber } from './amounts.ts';

type Tried = Pick<StepRecord, 'attempts' | 'reason' | 'failedTries'>;

/** So many tries are told of; the others are counted. */
const mostTold = 5;

/**
 * Why the tries that the run gave a step beside its last one failed: one line each, in their order. What was wrong with the last one too is not
 * said again.
 */
export function failedTryLines({ reason, failedTries = [] }: Tried): string[] {
  const lines = failedTries.flatMap(({ message, line }, place) =>
    message === reason?.message ? [] : `try ${place + 1}: ${message} (line ${line})`,
  );
  const others = lines.length - mostTold;
  return [...lines.slice(0, mostTold), ...(others > 0 ? [`and ${formatNumber(others)} more`] : [])];
}

/** That a step passed on a later try, and why the others failed, in one line. */
export function flakyText(step: Tried): string {
  return [`passed on try ${step.attempts} only`, ...failedTryLines(step)].join('; ');
}
