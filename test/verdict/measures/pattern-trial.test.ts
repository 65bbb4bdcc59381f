import { expect, test } from 'vitest';
import type { PatternResult } from '../../../src/verdict/measures/pattern.ts';
import { patternTrial } from '../../../src/verdict/measures/pattern-trial.ts';

/** A trial whose matches each take some milliseconds, with the patterns that were matched and the time they were given. */
function timed(ms: number) {
  const matched: [pattern: string, limitMs: number][] = [];
  let time = 0;
  const trial = patternTrial(
    (pattern, _text, limitMs): PatternResult => {
      matched.push([pattern, limitMs]);
      time += Math.min(ms, limitMs);
      return ms > limitMs ? { code: 'unjudged', note: 'late' } : { code: 'unmatched' };
    },
    () => time,
  );
  return { trial, matched };
}

test('a pattern that was not judged once is not tried again', () => {
  const { trial, matched } = timed(2_000);
  expect(trial('a', 'x')).toEqual({ code: 'unjudged', note: 'late' });
  expect(trial('a', 'y')).toEqual({ code: 'unjudged', note: 'late' });
  expect(matched).toEqual([['a', 1_000]]);
});

test('all patterns have one time together', () => {
  const { trial, matched } = timed(400);
  expect(['a', 'b', 'c', 'd'].map((pattern) => trial(pattern, 'x').code)).toEqual([
    'unmatched',
    'unmatched',
    'unjudged',
    'unjudged',
  ]);
  expect(matched).toEqual([
    ['a', 1_000],
    ['b', 600],
    ['c', 200],
  ]);
});

test('without anything else it matches for real', () => {
  expect(patternTrial()('rea.y', 'it is ready now')).toEqual({ code: 'matched' });
});
