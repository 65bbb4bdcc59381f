import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from './options.ts';

/** Node's timers count to no more than this, 24 days, and fire at once if they are to. */
const longestTimerMs = 2 ** 31 - 1;

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  elapsed: () => performance.now(),
  pause: (milliseconds, signal) =>
    delay(Math.min(milliseconds, longestTimerMs), undefined, { signal }).catch(() => {}),
};
