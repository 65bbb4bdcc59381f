import { diffArrays } from 'diff';
import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { commonInOrder } from '../../src/verdict/common-lines.ts';

const lines = (most: number) => array(integer({ min: 0, max: most }).map(String), { maxLength: 120 });

test.each([1, 3, 40])('it is what an alignment has in common, of up to %i kinds of lines', (most) => {
  assert(
    property(lines(most), lines(most), (one, other) => {
      const same = diffArrays(one, other).filter(({ added, removed }) => !added && !removed);
      expect(commonInOrder(one, other)).toBe(same.reduce((sum, { count }) => sum + count, 0));
      expect(commonInOrder(other, one)).toBe(commonInOrder(one, other));
    }),
  );
});

test('all of a text is in itself', () => {
  const many = Array.from({ length: 1_000 }, (_, place) => String(place));
  expect(commonInOrder(many, many)).toBe(1_000);
  expect(commonInOrder(many, many.toReversed())).toBe(1);
  expect(commonInOrder([], many)).toBe(0);
});
