import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureNames } from '../../../src/article/verdict-names.ts';
import { clean } from '../../../src/verdict/clean.ts';
import { comparedTexts } from '../../../src/verdict/compared-lines.ts';
import { level } from '../../../src/verdict/levelling/level.ts';
import { hasMark, isElision } from '../../../src/verdict/marks.ts';
import { measures } from '../../../src/verdict/measures/measures.ts';
import { withNamesBack } from '../../../src/verdict/renamed.ts';
import { isWarning } from '../../../src/verdict/warnings.ts';
import { outputs } from '../generated/outputs.ts';
import { judge } from '../request.ts';

const alike = outputs.map(([one, other]): [string, string] => [closed(one), closed(other)]);

/** A text without what only an expectation has a meaning for, and without lines that are left out of an output. */
function closed(text: string): string {
  return clean(text)
    .split('\n')
    .filter((line) => !hasMark(line) && !isElision(line) && !isWarning(line) && !line.includes('${'))
    .join('\n');
}

/** Whether a name was replaced throughout: what is compared then is written with the names of the expectation. */
function isRenamed(one: string, other: string): boolean {
  const { expected, actual } = comparedTexts(one, other, level);
  return withNamesBack(expected, actual) !== null;
}

test.each(measureNames.filter((name) => measures[name].isSymmetric))('%s', (measure) => {
  fc.assert(
    fc.property(alike, fc.boolean(), ([one, other], unordered) => {
      fc.pre(!isRenamed(one, other) && !isRenamed(other, one));
      const options = { measure, unordered };
      expect(judge(one, other, options).comparison.score).toBe(judge(other, one, options).comparison.score);
    }),
    { numRuns: 1_500 },
  );
});

test.each([
  ['json', '{"a": 1}', '{"a": 1, "b": 2}'],
  ['table', 'NAME  AGE\na     b', 'NAME  AGE  NODE\na     b    c'],
] as const)('%s is not: what is beyond the expectation is free', (measure, one, other) => {
  expect(measures[measure].isSymmetric).toBe(false);
  expect(judge(one, other, { measure }).comparison.score).toBe(1);
  expect(judge(other, one, { measure }).comparison.score).toBeLessThan(1);
});

test.each([
  ['a mark stands for what was printed', 'name: <name>', 'name: Ada'],
  ['an ellipsis for any lines', 'one\n...\nlast', 'one\nmore of it\nlast'],
  ['a line that only warns counts where it is expected', 'done', 'warning: old\ndone'],
])('none is where only the expectation may leave something open: %s', (_why, one, other) => {
  expect(judge(one, other).comparison.score).toBe(1);
  expect(judge(other, one).comparison.score).toBeLessThan(1);
});
