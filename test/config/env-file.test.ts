import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEnvFile } from '../../src/config/env-file.ts';

test.each([
  ['A=1', '1'],
  ['export A=1', '1'],
  ['  export  A=1  ', '1'],
  ['A=', ''],
  ['A=two words  # and a comment', 'two words'],
  ['A=#fff', '#fff'],
  ['A=a#b', 'a#b'],
  ['A=   # none', ''],
  ['A=b=c', 'b=c'],
  ["A=it's", "it's"],
  ['A=$HOME $(date) `date`', '$HOME $(date) `date`'],
  ['A=\'$HOME \\n # "x"\' # a comment', '$HOME \\n # "x"'],
  ['A="$HOME # it\'s"', "$HOME # it's"],
  ['A="a\\nb\\"c\\\\n\\$HOME\\t\\x"', 'a\nb"c\\n$HOME\\t\\x'],
  ['A=""', ''],
  ['\uFEFF# ours\r\n\r\nA=1\r\nA=2', '2'],
])('%j sets A', (text, value) => {
  expect(readEnvFile(text)).toEqual({ ok: true, variables: { A: value } });
});

test('every bad line is named, and what it holds is not repeated', () => {
  const text = 'A\nexport A\nA =1\n1A=x\nA="x\nA="x\\"\nA=\'x\nA="x"y\nA=\u0000\nOK=1';
  const badName = 'a name has letters, digits and underscores, and no digit first';
  expect(readEnvFile(text)).toEqual({
    ok: false,
    problems: [
      [1, 'write NAME=VALUE, without spaces around the name'],
      [2, 'write NAME=VALUE, without spaces around the name'],
      [3, 'write NAME=VALUE, without spaces around the name'],
      [4, badName],
      [5, 'the quote is not closed'],
      [6, 'the quote is not closed'],
      [7, 'the quote is not closed'],
      [8, 'something follows the closing quote'],
      [9, 'a value cannot hold a NUL'],
    ].map(([line, sentence]) => ({ line, sentence })),
  });
});

test('what stands in single quotes is what bash makes of it', () => {
  const value = fc.string({ unit: fc.constantFrom(...'ab "$`\\#;&!~é'), maxLength: 12 });
  fc.assert(
    fc.property(value, (text) => {
      const file = `A='${text}'`;
      const script = `${file}; printf %s "$A"`;
      const printed = execFileSync('bash', ['-c', script], { encoding: 'utf8' });
      expect(readEnvFile(file)).toEqual({ ok: true, variables: { A: printed } });
    }),
    { numRuns: 30 },
  );
});
