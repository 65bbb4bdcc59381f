import { expect, test } from 'vitest';
import { systemClock } from '../../src/run/clock.ts';
import { pauseBefore } from '../../src/run/retry.ts';

test('where the article gives no pause, it is a tenth of the time, and 15 seconds at most', () => {
  expect(pauseBefore({ retryMs: 3_000 }, 100)).toBe(300);
  expect(pauseBefore({ retryMs: 600_000 }, 100)).toBe(15_000);
});

test('the last try begins when the time ends', () => {
  expect(pauseBefore({ retryMs: 3_000, everyMs: 15_000 }, 1_000)).toBe(2_000);
  expect(pauseBefore({ retryMs: 3_000, everyMs: 15_000 }, 3_000)).toBe(null);
});

test('without retry= there is no other try', () => {
  expect(pauseBefore({}, 1)).toBe(null);
});

test('a pause longer than timers can count still pauses', async () => {
  const controller = new AbortController();
  let over = false;
  const pause = systemClock.pause(1_000 * 3_600_000, controller.signal).then(() => {
    over = true;
  });
  // A timer that overflows fires after one millisecond.
  await systemClock.pause(50, controller.signal);
  expect(over).toBe(false);
  controller.abort();
  await pause;
});
