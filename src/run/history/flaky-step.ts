import type { Judged } from './series.ts';
import type { FlakyStep } from './types.ts';

/** A single failure that goes away by itself may have been an outage. */
const leastRecoveries = 2;

/** How often a step was retried, or recovered by itself; `null` if it is steady. `series` has the newest run first. */
export function flakyStep(article: number, step: string, series: readonly Judged[]): FlakyStep | null {
  const retried = series.filter(({ past }) => past.isFlaky(step)).length;
  const recovers = ({ past, verdict }: Judged, next: Judged | undefined) =>
    verdict === 'broken' && next?.verdict === 'passed' && next.past.digest(step) === past.digest(step);
  const recovered = series.filter((one, at) => recovers(one, series[at - 1])).length;
  if (retried === 0 && recovered < leastRecoveries) return null;
  return { article, step, retried, recovered, runs: series.length };
}

/** The most frequent first. */
export function mostFlakyFirst(steps: readonly FlakyStep[]): FlakyStep[] {
  return steps.toSorted((one, other) => share(other) - share(one));
}

function share({ retried, recovered, runs }: FlakyStep): number {
  return (retried + recovered) / runs;
}
