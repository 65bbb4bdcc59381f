import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringSimilarity } from '../../../src/verdict/measures/string-similarity.ts';

describe('golden values', () => {
  const golden: [string, string, number][] = [
    ['', '', 1],
    ['', ' \n', 1],
    ['a', 'a', 1],
    ['a', 'b', 0],
    ['a', 'ab', 0],
    ['', 'ab', 0],
    ['a b c', 'abc', 1],
    ['night', 'nacht', 0.25],
    ['aaaa', 'aa', 0.5],
    ['Succeeded', 'Failed', 2 / 13],
    ['Ready', 'NotReady', 8 / 11],
  ];
  test.each(golden)('of %j and %j', (one, other, score) => {
    expect(stringSimilarity(one, other)).toBeCloseTo(score, 12);
  });
});

test('it is symmetric, lies between 0 and 1, and is 1 for identical texts', () => {
  assert(
    property(string({ unit: 'binary' }), string({ unit: 'binary' }), (one, other) => {
      const score = stringSimilarity(one, other);
      expect(score).toBe(stringSimilarity(other, one));
      expect(score >= 0 && score <= 1).toBe(true);
      expect(stringSimilarity(one, one)).toBe(1);
    }),
  );
});
