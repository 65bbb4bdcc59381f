import { expect, test } from 'vitest';
import { tripped } from '../request.ts';

test.each(['done', '{"a":1', 'NAME  AGE\na     1'])('%j is no JSON', (stdout) => {
  expect(tripped('{"a":1}', stdout)).toEqual(['json']);
});

test.each(['{"b":2}', 'WARNING: preview\n{"a":1}', '{"a":1}\nDone.'])('%j is or holds JSON', (stdout) => {
  expect(tripped('{"a":1}', stdout)).toEqual([]);
});

test('elided JSON may be answered by text', () => {
  expect(tripped('{\n  "a": 1,\n  ...\n}', '{\n  "a": 1,\n  more: text\n}')).toEqual([]);
});
