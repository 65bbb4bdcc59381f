import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonDifference } from '../../../src/verdict/json/difference.ts';
import { readExpectedJson } from '../../../src/verdict/json/read-expected.ts';
import type { Json } from '../../../src/verdict/json/value.ts';
import { level } from '../../../src/verdict/levelling/level.ts';
import { arrangeItems } from '../../../src/verdict/measures/arrange-items.ts';
import { markedLines } from '../marked-lines.ts';

function lines(expected: string, actual: Json, unordered = false): string[] | null {
  const search = { level, ...(unordered ? { arrange: arrangeItems(level) } : {}) };
  const found = jsonDifference(readExpectedJson(expected)?.value ?? null, actual, search);
  return found && markedLines(found);
}

test('members stand in the order of the expectation, and further ones are left open', () => {
  expect(lines('{"b":1,"a":2}', { a: 3, c: { d: [] }, b: 1 })).toEqual([
    'same: {',
    'same:   "b": 1,',
    'expected:   "a": [2],',
    'actual:   "a": [3],',
    'free:   "c": {…}',
    'same: }',
  ]);
});

test('a document with more than is expected does not differ', () => {
  expect(lines('{"a":[1]}', { a: [1, 2], b: 3 })).toBe(null);
});

test('what is not there is shown in full', () => {
  expect(lines('{"a":{"b":[1,2]},"c":"x"}', { c: 'x' })).toEqual([
    'same: {',
    'expected:   "a": {',
    'expected:     "b": [',
    'expected:       1,',
    'expected:       2',
    'expected:     ]',
    'expected:   },',
    'same:   "c": "x"',
    'same: }',
  ]);
});

test('volatile text and what fills in marks is left open, in keys as well', () => {
  expect(
    lines('{"<name>":{"id":"/s/<id>","at":"2024-01-01","n":1}}', {
      web: { id: '/s/9', at: '2025-02-02', n: 2 },
    }),
  ).toEqual([
    'same: {',
    'same:   "web": {',
    'written:     "id": "{/s/<id>}",',
    'same:     "id": "{/s/9}",',
    'written:     "at": "{2024-01-01}",',
    'same:     "at": "{2025-02-02}",',
    'expected:     "n": [1]',
    'actual:     "n": [2]',
    'same:   }',
    'same: }',
  ]);
});

test('items that are left out, and further ones, are counted', () => {
  expect(lines('{"a":[1,...,9],"b":[1],"c":1}', { a: [1, 2, 3, 9], b: [1, 2], c: 2 })).toEqual([
    'same: {',
    'same:   "a": [',
    'same:     1,',
    'same:     9,',
    'free:     … 2 left out items',
    'same:   ],',
    'same:   "b": [',
    'same:     1,',
    'free:     … 1 further item',
    'same:   ],',
    'expected:   "c": [1]',
    'actual:   "c": [2]',
    'same: }',
  ]);
});

test('items in any order are held against those that they are taken for', () => {
  expect(
    lines(
      '[{"n":"a","v":1},{"n":"b","v":2}]',
      [
        { n: 'b', v: 2 },
        { n: 'a', v: 1 },
      ],
      true,
    ),
  ).toBe(null);
});

test('another type is shown on one line', () => {
  expect(lines('{"a":{"b":1}}', { a: 'none' })).toEqual([
    'same: {',
    'expected:   "a": {…}',
    'actual:   "a": "none"',
    'same: }',
  ]);
});

test('a long document is shortened, a very long one cut', () => {
  const expected = JSON.stringify(Array.from({ length: 2_000 }, (_, place) => place));
  const shown = lines(
    expected,
    Array.from({ length: 2_000 }, (_, place) => (place === 1_000 ? -1 : place)),
  );
  expect(shown).toHaveLength(10);
  expect(shown?.[0]).toBe('gap: 998 equal lines left out');
  expect(
    lines(
      expected,
      Array.from({ length: 2_000 }, () => -1),
    )?.at(-1),
  ).toBe('gap: 3202 further lines left out');
});

test('a document does not differ from itself', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(jsonDifference(value as Json, value as Json, { level })).toBe(null);
    }),
  );
});
