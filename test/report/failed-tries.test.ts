import { expect, test } from 'vitest';
import { failedTryLines, flakyText } from '../../src/report/failed-tries.ts';
import type { Reason } from '../../src/run/results.ts';

const reason = (message: string): Reason => ({ code: 'exit-status', message, line: 4 });

test('each try of the run that failed says why', () => {
  expect(flakyText({ attempts: 3, reason: null, failedTries: [reason('no route'), reason('503')] })).toBe(
    'passed on try 3 only; try 1: no route (line 4); try 2: 503 (line 4)',
  );
});

test('what was wrong with the last one too is not said again', () => {
  const failedTries = [reason('503'), reason('no route'), reason('503')];
  expect(failedTryLines({ attempts: 4, reason: reason('503'), failedTries })).toEqual([
    'try 2: no route (line 4)',
  ]);
});

test('of many tries the first are told of, and the others counted', () => {
  const failedTries = Array.from({ length: 1_200 }, () => reason('503'));
  const lines = failedTryLines({ attempts: 1_201, reason: null, failedTries });
  expect([lines.length, lines.at(-1)]).toEqual([6, 'and 1,195 more']);
});

test('journals of earlier versions do not tell', () => {
  expect(flakyText({ attempts: 2, reason: null })).toBe('passed on try 2 only');
});
