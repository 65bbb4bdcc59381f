import { parse } from 'unbash';
import { expect, test } from 'vitest';
import { parseShell } from '../../src/article/parse-shell.ts';

test.each([
  ['substitutions', '$('],
  ['quoted substitutions', '"$('],
  ['processes', '<('],
])('%s one in the other by the hundred thousand are too deep', (_name, opening) => {
  const { errors = [] } = parseShell(opening.repeat(200_000));
  expect(errors.map(({ message }) => message)).toEqual([
    'maximum command substitution nesting depth exceeded',
  ]);
});

test.each([
  ['many that are closed', 'echo $(a)\n'.repeat(20_000)],
  ['some, one in the other', `${'echo $('.repeat(40)}a${')'.repeat(40)}\n`.repeat(300)],
  ['a long command', `echo ${'a'.repeat(200_000)}`],
])('%s are not', (_name, text) => {
  expect(parseShell(text)).toEqual(parse(text));
});
