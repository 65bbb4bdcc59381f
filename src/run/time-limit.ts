import type { Step } from '../plan/types.ts';
import type { StepContext } from './step-context.ts';

/** What a step could take, and whether it is the step's own limit or the article's. */
export interface TimeLimit {
  ms: number;
  of: 'step' | 'article';
}

/** How long the step may take: what it says itself, or what is left for the article. Cleaning up has the time that it needs. */
export function limitOf(step: Step, context: StepContext): TimeLimit {
  const { directives } = step;
  const { options } = context;
  const ms = directives.timeoutMs ?? options.timeoutMs;
  const left = leftOfArticle(step, context);
  return left < ms ? { ms: Math.max(left, 0), of: 'article' } : { ms, of: 'step' };
}

/** How much of the article's time is left for a step, in milliseconds. */
export function leftOfArticle({ directives }: Step, { options, deadline }: StepContext): number {
  return deadline === null || directives.cleanup ? Infinity : deadline - options.clock.elapsed();
}

/** As it was set, for people. */
export function wholeLimit({ ms, of }: TimeLimit, { options }: StepContext): TimeLimit {
  return of === 'article' ? { ms: options.articleTimeoutMs ?? ms, of } : { ms, of };
}
