import type { Directives } from '../article/types.ts';

const longestDefaultPauseMs = 15_000;

/** Where the article gives no pause, there is time for so many. */
const defaultPauses = 10;

/**
 * How long to wait before the next try of a step, in milliseconds; `null` if its time is over. The last pause is cut short,
 * so that the last try begins when the time ends.
 */
export function pauseBefore({ retryMs = 0, everyMs }: Directives, elapsedMs: number): number | null {
  const pauseMs = everyMs ?? Math.min(longestDefaultPauseMs, retryMs / defaultPauses);
  const leftMs = retryMs - elapsedMs;
  return leftMs > 0 ? Math.min(pauseMs, leftMs) : null;
}
