import { setTimeout as delay } from 'node:timers/promises';

/** Waits until a condition holds. Tells whether it did within the limit, which guards against a hang only. */
export async function until(condition: () => boolean, limitMs: number, everyMs = 20): Promise<boolean> {
  for (const giveUpAt = performance.now() + limitMs; performance.now() < giveUpAt; ) {
    if (condition()) return true;
    await delay(everyMs);
  }
  return condition();
}
