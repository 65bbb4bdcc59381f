import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedSpans } from '../../../src/report/html/changed-span.ts';

test('the words between the common beginning and end are what changed', () => {
  expect(changedSpans('store 1/1 Running 0 40s', 'store 0/1 Failed 2 40s')).toEqual([
    { before: 'store ', changed: '1/1 Running 0', after: ' 40s' },
    { before: 'store ', changed: '0/1 Failed 2', after: ' 40s' },
  ]);
});

test('lines with little in common are not compared', () => {
  expect(changedSpans('one two three', 'four five six')).toBeNull();
});

test('the parts together are the line', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (start, a, b) => {
      const spans = changedSpans(start + a, start + b);
      const joined = spans?.map(({ before, changed, after }) => before + changed + after);
      expect(joined ?? [start + a, start + b]).toEqual([start + a, start + b]);
    }),
  );
});
