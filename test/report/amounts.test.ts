import { expect, test } from 'vitest';
import { formatDuration, formatTime, plural } from '../../src/report/amounts.ts';

test.each([
  [0, '0 ms'],
  [999.4, '999 ms'],
  [3_412, '3.4 s'],
  [59_999, '59 s'],
  [254_480, '4 min 14 s'],
  [7_500_000, '2 h 5 min'],
])('%d ms read as %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});

test('a time is shown in UTC, and as it is where it is none', () => {
  expect(formatTime('2026-03-14T04:00:00+02:00')).toBe('2026-03-14 02:00:00 UTC');
  expect(formatTime('yesterday')).toBe('yesterday');
});

test('one is one and all else is many', () => {
  expect([plural(0, 'step'), plural(1, 'step'), plural(1_200, 'step')]).toEqual([
    '0 steps',
    '1 step',
    '1,200 steps',
  ]);
});
