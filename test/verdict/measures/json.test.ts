import { assert, jsonValue, property } from 'fast-check';
import { expect, test } from 'vitest';
import { readExpectedJson } from '../../../src/verdict/json/read-expected.ts';
import { parseStrict } from '../../../src/verdict/json/value.ts';
import { level } from '../../../src/verdict/levelling/level.ts';
import { jsonMeasure } from '../../../src/verdict/measures/json.ts';

function score(expected: string, actual: string): number | null {
  const [ours, theirs] = [readExpectedJson(expected), parseStrict(actual)];
  if (ours === null || theirs === null) return null;
  const outputs = { expected, actual, expectedJson: ours, actualJson: theirs, level, unordered: false };
  return jsonMeasure(outputs).score;
}

const scores: [string, string, string, number | null][] = [
  ['order and further keys are free', '{"a":1,"b":2}', '{"b":2,"c":3,"a":1}', 1],
  ['the share of leaves counts', '{"a":1,"b":2,"c":3,"d":4}', '{"a":1,"b":2,"c":0}', 0.5],
  ['a missing object loses all its leaves', '{"a":{"x":1,"y":2},"b":1,"c":2}', '{"b":1,"c":2}', 0.5],
  ['types count', '{"a":"1"}', '{"a":1}', 0],
  ['null is a value', '{"a":null}', '{}', 0],
  ['items count by place', '[1,2]', '[2,1]', 0],
  ['further items are free', '[1,2]', '[1,2,3]', 1],
  ['an empty array is empty', '{"a":[]}', '{"a":[1]}', 0],
  ['an empty object is any object', '{"a":{}}', '{"a":{"b":1}}', 1],
  ['volatile text is levelled', '{"at":"2024-01-01T00:00:00Z"}', '{"at":"2025-02-02T10:00:00Z"}', 1],
  ['marks stand for values', '{"id":"/s/<id>/xxxx","n":"<n>"}', '{"id":"/s/1/ab","n":5}', 1],
  ['marks do not stand for null', '{"id":"<id>"}', '{"id":null}', 0],
  ['marks in keys stand for names', '{"rg-<name>":{"a":1}}', '{"rg-one":{"a":1}}', 1],
  ['comments and trailing commas are read', '{"a":1, // one\n "b":[2,],\n}', '{"a":1,"b":[2]}', 1],
  ['ellipses leave keys out', '{\n...\n"a":1,\n...\n"b":2\n[...]\n}', '{"x":0,"a":1,"b":2}', 1],
  ['after an ellipsis items count from the end', '[1, ..., 9]', '[1,2,3,9]', 1],
  ['an elided value is any value', '{"a": ..., "b": [...]}', '{"a":{"x":1},"b":[1]}', 1],
  ['bare marks are values', '{"a": <count>}', '{"a":3}', 1],
  ['a missing comma elsewhere is no JSON', '{"a":1 "b":2}', '{}', null],
  ['own keys only', '{"constructor":"x","__proto__":1}', '{}', 0],
];

test.each(scores)('%s', (_name, expected, actual, result) => {
  expect(score(expected, actual)).toBe(result);
});

test('every document is the same as itself', () => {
  assert(
    property(jsonValue(), (value) => {
      const text = JSON.stringify(value);
      expect(score(text, text)).toBe(1);
    }),
  );
});

test('nesting without end is text', () => {
  expect(readExpectedJson('['.repeat(100_000))).toBe(null);
});
