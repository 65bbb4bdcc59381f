import type { Directives } from '../article/types.ts';

/** How often a step has been tried, and for how long. */
export interface Tries {
  count: number;
  /** Since the first one began, in milliseconds. */
  elapsedMs: number;
}

const longestPauseMs = 15_000;

/** Where the article gives no pause, there is time for so many. */
const defaultPauses = 10;

/** Of the run's own tries; each further pause is twice as long. */
const firstPauseMs = 1_000;

/**
 * How long to wait before the next try of a step that has failed, in milliseconds; `null` if there is none. A step that says how long it is
 * to be tried has no tries of the run beside those.
 *
 * @param retries - further tries that the run gives each step
 */
export function pauseBefore(directives: Directives, retries: number, tries: Tries): number | null {
  const { retryMs } = directives;
  if (retryMs !== undefined) return pauseWithin(retryMs, directives, tries);
  return tries.count <= retries ? Math.min(longestPauseMs, firstPauseMs * 2 ** (tries.count - 1)) : null;
}

/** The last pause is cut short, so that the last try begins when the time ends. */
function pauseWithin(retryMs: number, { everyMs }: Directives, { elapsedMs }: Tries): number | null {
  const pauseMs = everyMs ?? Math.min(longestPauseMs, retryMs / defaultPauses);
  const leftMs = retryMs - elapsedMs;
  return leftMs > 0 ? Math.min(pauseMs, leftMs) : null;
}
