import { expect, test } from 'vitest';
import { maskCandidates, occurrences } from '../../../src/plan/shell/candidates.ts';
import { placeholdersIn } from '../../../src/plan/shell/placeholders.ts';
import { readSyntax } from '../../../src/plan/shell/syntax.ts';

const many = 50_000;
const numbered = (prefix: string) => Array.from({ length: many }, (_, index) => `<${prefix}-${index}>`);

test.each([
  ['on a line', `echo ${numbered('name').join(' ')}`],
  ['in quotes', `echo "${numbered('name').join(' ')}"`],
  ['in a heredoc', `cat <<EOF\n${numbered('name').join('\n')}\nEOF`],
  [
    'in what sed puts in',
    `sed '${numbered('name')
      .map((name) => `s/a/${name}/`)
      .join(';')}'`,
  ],
])('a command may have placeholders by the ten thousand %s', (_where, command) => {
  expect(placeholdersIn(readSyntax(command, [])).map(({ text }) => text)).toEqual(numbered('name'));
});

test('placeholders that are filled are found together, and texts without angle brackets one by one', () => {
  const found = occurrences('a <b> c <d e> <b> x', ['<b>', '<d e>', '<z>', 'x']);
  expect(found).toEqual([
    { offset: 2, text: '<b>' },
    { offset: 8, text: '<d e>' },
    { offset: 14, text: '<b>' },
    { offset: 18, text: 'x' },
  ]);
  expect(occurrences(numbered('a').join(' '), numbered('a'))).toHaveLength(many);
});

test('candidates that overlap are masked together', () => {
  const candidate = (offset: number, text: string) => ({ offset, text, redirects: false, isOnlyBare: false });
  const command = 'echo <a b> c>';
  const all = [candidate(8, 'b> c>'), candidate(5, '<a b>'), candidate(6, 'a')];
  expect(maskCandidates(command, all)).toBe('echo xxxxxxxx');
});

test('markup is told from placeholders by what closes in the same quotes', () => {
  const found = (command: string) => placeholdersIn(readSyntax(command, [])).map(({ text }) => text);
  expect(found('echo "<item>a</item>" "<item>"')).toEqual(['<item>']);
  expect(found("sed 's/<name>/<value>/;s|<a>|<b>|' f")).toEqual(['<value>', '<b>']);
});
