import { expect, test } from 'vitest';
import { isRefused, lineToEdit, worstFirst } from '../../src/report/ranking.ts';
import { nightlyHistory, nightlyRecord } from './fixtures/history.ts';
import { realisticRecord } from './fixtures/record.ts';
import { stepRecord } from './fixtures/step.ts';

test('articles that failed come first, then refused ones, and each keeps its place', () => {
  expect(worstFirst(realisticRecord).map(({ place, article }) => [place, article.status])).toEqual([
    [1, 'failed'],
    [2, 'errored'],
    [0, 'passed'],
  ]);
});

test('what is newly broken comes before what has been broken for longer', () => {
  const placed = worstFirst(nightlyRecord, nightlyHistory);
  expect(placed.map(({ place, article }) => [place, article.status])).toEqual([
    [2, 'errored'],
    [1, 'failed'],
    ...[0, 3, 4].map((place) => [place, 'passed']),
  ]);
});

test('an article is refused if an error stood against it before anything ran', () => {
  expect(realisticRecord.articles.map(isRefused)).toEqual([false, false, true]);
});

test('the line to edit is that of the reason, else of the failed command, else of the block', () => {
  const failedCommand = { text: 'false', line: 12 };
  const reason = { code: 'exit-status', message: 'exited with 1', line: 13 } as const;
  expect([
    lineToEdit(stepRecord({ id: 'a', line: 10, failedCommand, reason })),
    lineToEdit(stepRecord({ id: 'a', line: 10, failedCommand })),
    lineToEdit(stepRecord({ id: 'a', line: 10 })),
  ]).toEqual([13, 12, 10]);
});
