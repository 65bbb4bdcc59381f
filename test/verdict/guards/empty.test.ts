import { expect, test } from 'vitest';
import { judge, tripped } from '../request.ts';

test.each(['', ' \n\r\n', '\x1b[0m'])('%j is nothing', (stdout) => {
  expect(tripped('ready', stdout)).toEqual(['empty']);
});

test('what stderr says is something where stdout is empty', () => {
  expect(tripped('ready', ' \n', 'ready')).toEqual([]);
});

test('nothing is right where nothing is expected', () => {
  expect(judge('', '').comparison).toMatchObject({ score: 1, passed: true, guards: [] });
});
