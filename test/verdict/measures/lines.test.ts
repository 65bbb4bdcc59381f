import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { judge } from '../request.ts';

function score(expected: string, printed: string, unordered = false): number | null {
  return judge(expected, printed, { measure: 'lines', unordered }).comparison.score;
}

test('the share of common lines counts, levelled', () => {
  expect(score('a\nb\nc\nd', 'a\nb\nx\nd')).toBe(0.75);
  expect(score('at 10:11:12\nb', 'at 01:02:03\nb')).toBe(1);
  expect(score('a\nb', 'a\nb\nc\nd')).toBeCloseTo(2 / 3);
});

test('their order counts, unless it is free', () => {
  expect(score('a\nb\nc', 'c\nb\na')).toBeCloseTo(1 / 3);
  expect(score('a\nb\nc', 'c\nb\na', true)).toBe(1);
  expect(score('a\na\nb', 'b\na', true)).toBe(0.8);
});

test('an ellipsis stands for any lines, and marks for values', () => {
  expect(score('a\n...\nz <name>', 'a\nmany words\nmore\nz Ada')).toBe(1);
});

test('of more than a thousand lines the rest is counted', () => {
  const lines = Array.from({ length: 3_000 }, (_, place) => `line of number ${place % 7}`);
  expect(score(lines.join('\n'), lines.join('\n'))).toBe(1);
});

test('equal texts score 1, and a score is between 0 and 1', () => {
  const text = array(constantFrom('a', 'b', '', 'c d', '<x>'), { maxLength: 8 }).map((lines) =>
    lines.join('\n'),
  );
  assert(
    property(text, text, (one, other) => {
      expect(score(one, one)).toBe(1);
      expect(score(one, other)).toBeGreaterThanOrEqual(0);
      expect(score(one, other)).toBeLessThanOrEqual(1);
    }),
  );
});
