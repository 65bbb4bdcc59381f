import { expect, test } from 'vitest';
import { readVariables } from '../../src/article/variables.ts';
import { findings, read } from './read-fixture.ts';

test('assignments are read with the quoting and the comments of the shell', () => {
  const text = [
    '# Where',
    'REGION=eastus',
    '  export NAME="two words" # a comment',
    'QUOTED=\'a "b" $c\'',
    'MIXED=a"b \\"c\\" \\$d \\e"\'f\'\\ g#h',
    'EMPTY=',
    'NONE= # nothing',
    "URL='https://example.com?a=1&b=2'",
    '',
  ].join('\n');
  expect(readVariables(text)).toEqual({
    values: {
      REGION: 'eastus',
      NAME: 'two words',
      QUOTED: 'a "b" $c',
      MIXED: 'ab "c" $d \\ef g#h',
      EMPTY: '',
      NONE: '',
      URL: 'https://example.com?a=1&b=2',
    },
    problems: [],
  });
});

test('a later line wins', () => {
  expect(readVariables('A=1\nA=2').values).toEqual({ A: '2' });
});

test.each([
  ['A', 0, 'write it as NAME=VALUE'],
  ['  1A=x', 2, 'write it as NAME=VALUE'],
  ['A = x', 0, 'write it as NAME=VALUE'],
  ['A=$B', 2, '$: nothing is expanded here, so put it into single quotes'],
  ['A="x $(ls)"', 5, '$: nothing is expanded here, so put it into single quotes'],
  ['A=`ls`', 2, '`: nothing is expanded here, so put it into single quotes'],
  ['A=~/x', 2, '~: nothing is expanded here, so put it into single quotes'],
  ['A=x;ls', 3, '; needs quotes'],
  ['A=<your-region>', 2, '< needs quotes'],
  ['A=x y', 4, 'a value with spaces needs quotes, and each variable a line of its own'],
  ['A="x', 2, 'the quote does not end'],
  ['A=x\\', 3, 'it goes on behind the end of the line'],
])('%j is refused', (line, offset, problem) => {
  expect(readVariables(`OK=1\n${line}`)).toEqual({
    values: { OK: '1' },
    problems: [{ line: line.trim(), problem, offset: 5 + offset }],
  });
});

test('a variables block in a comment gives variables', () => {
  const article = read(
    'Text.',
    '',
    '<!-- ```variables',
    'export A=1',
    '``` -->',
    '',
    '<!--',
    '```Variables',
    'B=2',
    '```',
    '-->',
  );
  expect(
    article.blocks.map(({ line, endLine, language, role, reason, variables }) => [
      `${line}-${endLine} ${language} ${role} ${reason}`,
      variables,
    ]),
  ).toEqual([
    ['3-5 variables variables variables', { A: '1' }],
    ['8-10 Variables variables variables', { B: '2' }],
  ]);
  expect(findings(article)).toEqual([]);
});

test('a bad line is an error at its place', () => {
  expect(findings(read('- Item', '', '  <!-- ```variables', '  A=1', '  B=$A', '  ``` -->'))).toEqual([
    '5:5 error invalid-variables: B=$A gives no variable its value: $: nothing is expanded here, so put it into single quotes',
  ]);
});

test('a misspelt variables block is reported', () => {
  expect(findings(read('<!-- ```variable', 'A=1', '``` -->'))).toEqual([
    '1:6 warning misspelt-language: docproof knows no language variable, so this block counts for nothing: is variables meant?',
  ]);
});

test('a variables block that readers see is none', () => {
  expect(read('```variables', 'A=$B', '```').blocks.map(({ role, reason }) => [role, reason])).toEqual([
    ['none', 'language'],
  ]);
});

const block = ['', '```bash', 'echo ready', '```'];

test.each([
  [['<!-- ```variables A=1 ``` -->'], '```variables A=1 ```', 'it stands on the line of the fence'],
  [['<!-- variables', 'A=1', '-->'], 'variables', 'its lines need a fence around them, ```variables'],
])('a comment that is almost one with variables is an error: %j', (comment, line, problem) => {
  expect(findings(read('Text.', '', ...comment, ...block))).toEqual([
    `3:1 error invalid-variables: ${line} gives no variable its value: ${problem}`,
  ]);
});

test.each(['<!-- variables are set below -->', '<!-- Variables: see A=1 -->'])('%s sets none', (comment) => {
  expect(findings(read(comment, ...block))).toEqual([]);
});

test('a block of variables that readers see is told of', () => {
  const article = read('```variables', 'A=1', '```', ...block);
  expect(article.blocks.map(({ role }) => role)).toEqual(['none', 'command']);
  expect(findings(article)).toEqual([
    '1:1 warning visible-variables: this block sets no variables: one of variables counts only in an HTML comment',
  ]);
});

test.each([
  [['Text <!-- ```variables', 'A=1', '``` -->', ...block], 3],
  [['<!-- ```variables', 'A=1', '``` --> <!-- ```variables', 'B=2', '``` -->', ...block], 5],
])('a fence that ends no comment is told of: %j', (lines, line) => {
  expect(findings(read(...lines))).toEqual([
    `${line}:1 warning fence-with-comment-end: this fence begins a block, and --> behind it ends no comment`,
  ]);
});
