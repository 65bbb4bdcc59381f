import type { Step } from '../plan/types.ts';
import type { StepContext } from './step-context.ts';

/** What a step could take, and whether it is the step's own limit or the article's. */
export interface TimeLimit {
  ms: number;
  of: 'step' | 'article';
}

/** How long the step may take: what it says itself, or what is left for the article. Cleaning up has the time that it needs. */
export function limitOf({ directives }: Step, { options, deadline }: StepContext): TimeLimit {
  const ms = directives.timeoutMs ?? options.timeoutMs;
  const left = deadline === null || directives.cleanup ? Infinity : deadline - options.clock.elapsed();
  return left < ms ? { ms: Math.max(left, 0), of: 'article' } : { ms, of: 'step' };
}

/** As it was set, for people. */
export function wholeLimit({ ms, of }: TimeLimit, { options }: StepContext): TimeLimit {
  return of === 'article' ? { ms: options.articleTimeoutMs ?? ms, of } : { ms, of };
}
