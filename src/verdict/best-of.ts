import type { ComparisonOutcome } from './types.ts';

/** Of comparisons with several outputs that would all be right, the one that holds, or else comes nearest. */
export function bestOf<Outcome extends ComparisonOutcome>(first: Outcome, ...others: Outcome[]): Outcome {
  return others.reduce((best, other) => (rank(other) > rank(best) ? other : best), first);
}

function rank({ comparison: { passed, score } }: ComparisonOutcome): number {
  return (passed ? 2 : 0) + (score ?? 0);
}
