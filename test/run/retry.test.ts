import { expect, test } from 'vitest';
import { systemClock } from '../../src/run/clock.ts';
import { pauseBefore } from '../../src/run/retry.ts';

const after = (elapsedMs: number, count = 1) => ({ count, elapsedMs });

test('where the article gives no pause, it is a tenth of the time, and 15 seconds at most', () => {
  expect(pauseBefore({ retryMs: 3_000 }, 0, after(100))).toBe(300);
  expect(pauseBefore({ retryMs: 600_000 }, 0, after(100))).toBe(15_000);
});

test('the last try begins when the time ends', () => {
  expect(pauseBefore({ retryMs: 3_000, everyMs: 15_000 }, 0, after(1_000))).toBe(2_000);
  expect(pauseBefore({ retryMs: 3_000, everyMs: 15_000 }, 0, after(3_000))).toBe(null);
});

test('without retry= there is no other try, unless the run has some', () => {
  expect(pauseBefore({}, 0, after(1))).toBe(null);
  expect([1, 2, 3].map((count) => pauseBefore({}, 2, after(1, count)))).toEqual([1_000, 2_000, null]);
});

test('the pauses of the run grow, to 15 seconds', () => {
  const pauses = [1, 2, 3, 4, 5, 6].map((count) => pauseBefore({}, 9, after(1, count)));
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
});

test('the time that an article gives a step is all it has', () => {
  expect(pauseBefore({ retryMs: 3_000 }, 5, after(3_000, 1))).toBe(null);
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
