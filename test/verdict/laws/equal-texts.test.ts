import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureNames } from '../../../src/article/verdict-names.ts';
import { output } from '../generated/outputs.ts';
import { judge } from '../request.ts';

/** Equal texts on which a measure or a guard once stumbled. */
const examples = [
  'tests ✖',
  '12:00 2 tests ERROR',
  'deploy web\nfailed deploy web',
  `job ok\n${'line\n'.repeat(600)}job failed`,
  '\ufffc job ok\n\ufffc job failed',
  'NAME  NAME\na  b',
  'NAME | READY | STATUS\n |  | \nweb-0 | 1/1',
  '##### a\n##### ...\nb',
  '5mété 5mèté 5mìté 5mòté 5mùté',
  'abcxxx defxxx ghixxx jklxxx mnoxxx',
  '\ufdd0 and \uffff',
  '/*\n[1]*/ <x>',
];

describe.each([...measureNames, undefined])('by %s', (measure) => {
  test.each([{}, { unordered: true }, { levels: { version: true, guid: false } }])(
    'a text is the same as itself, whatever is in it, and no guard trips: %j',
    (options) => {
      fc.assert(
        fc.property(output, fc.constantFrom('output', 'json'), (text, language) => {
          const all = { ...options, ...(measure === undefined ? {} : { measure }), threshold: 1 };
          const { comparison, difference } = judge(text, text, all, '', language);
          expect(comparison).toMatchObject({ score: 1, passed: true, guards: [] });
          expect(difference).toBe(null);
        }),
        {
          numRuns: 400,
          examples: examples.flatMap((text): [string, string][] => [
            [text, 'output'],
            [text, 'json'],
          ]),
        },
      );
    },
  );
});
