import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from './options.ts';

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  elapsed: () => performance.now(),
  pause: (milliseconds, signal) => delay(milliseconds, undefined, { signal }).catch(() => {}),
};
