import { expect, test } from 'vitest';
import { durationText } from '../../../src/report/terminal/duration.ts';

test.each([
  [0, '0 ms'],
  [99.9, '99 ms'],
  [199, '0.1 s'],
  [9_999, '9.9 s'],
  [10_000, '10 s'],
  [59_999, '59 s'],
  [61_000, '1 min 1 s'],
  [7_500_000, '2 h 5 min'],
])('%i ms are %s', (ms, text) => {
  expect(durationText(ms)).toBe(text);
});
