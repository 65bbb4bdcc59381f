import { expect, test } from 'vitest';
import { judge } from '../request.ts';

function score(expected: string, printed: string): number | null {
  return judge(expected, printed, { measure: 'exact' }).comparison.score;
}

test('only colour, line ends, trailing space and blank lines around do not count', () => {
  expect(score('a  b\nc', '\x1b[31ma  b\x1b[0m \r\nc\r\n\n')).toBe(1);
});

test.each([
  ['a b', 'a  b'],
  ['at 10:11:12', 'at 01:02:03'],
  ['<name>', 'Ada'],
  ['a\n...\nc', 'a\nb\nc'],
  ['{"a": 1}', '{"a":1}'],
  ['xaxbx', 'xbxax'],
])('%j is not %j', (expected, printed) => {
  expect(score(expected, printed)).toBe(0);
});

test('a value of the session stands in its place', () => {
  const { comparison } = judge('in ${PLACE}', 'in a<b>', { measure: 'exact', lookup: () => 'a<b>' });
  expect(comparison.score).toBe(1);
});
