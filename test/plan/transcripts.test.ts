import { expect, test } from 'vitest';
import { listArticle } from '../../src/plan/listing.ts';
import { planArticle } from '../../src/plan/plan-article.ts';
import { read } from '../article/read-fixture.ts';
import { findings, nothingChosen, planText } from './plan-text.ts';

test('each command of a transcript is a step with its own output', () => {
  const text = [
    '# A',
    '```console',
    '$ A=1 \\',
    '  B=2',
    '$ echo $A',
    '1',
    '',
    '$ ls',
    '```',
    '```output',
    'x',
    '```',
  ];
  const { steps } = planText(text.join('\n'));
  expect(
    steps.map(({ id, line, endLine, commandLine, language, command, expected }) => [
      `${id} ${line}-${endLine} ${commandLine} ${language}`,
      command,
      expected.map(({ line, text }) => `${line} ${text}`),
    ]),
  ).toEqual([
    ['a-1 3-4 3 console', 'A=1 \\\n  B=2', []],
    ['a-2 5-6 5 console', 'echo $A', ['6 1']],
    ['a-3 8-8 8 console', 'ls', ['10 x']],
  ]);
});

test('a transcript is listed as one block, with the id of its first step', () => {
  const article = read('```bash', 'ls', '```', '```console', 'a', '$ ls', '$ pwd', '/', '```');
  const { blocks, steps } = listArticle(article, planArticle(article, nothingChosen));
  expect(blocks.map(({ line, role, stepId }) => [line, role, stepId])).toEqual([
    [1, 'command', 'step-1'],
    [4, 'command', 'step-2'],
  ]);
  expect(steps.map(({ id, expected }) => [id, expected.length])).toEqual([
    ['step-1', 1],
    ['step-2', 0],
    ['step-3', 1],
  ]);
});

test('findings in a transcript have their places behind the prompt', () => {
  expect(findings(planText('- Item\n\n  ```console\n  $ echo a\n  $ echo $B \\\n    <c>\n  ```\n'))).toEqual([
    '5:10 warning unassigned-variable: B is used here and assigned by no earlier step',
    "6:5 error unfilled-placeholder: this is still the placeholder <c>: pass --fill '<c>=…'",
  ]);
});

test('a transcript of a tab that is not chosen is left out', () => {
  const text = '## [A](#tab/a)\n```sh\na\n```\n## [B](#tab/b)\n```console\n$ b\nb\n```\n';
  expect(planText(text).steps.map(({ command }) => command)).toEqual(['a']);
  expect(planText(text, { tabs: ['b'] }).steps.map(({ command }) => command)).toEqual(['b']);
});

test('a bad condition before a transcript is reported once', () => {
  const text = '<!-- docproof: skip-if="(" -->\n```console\n$ a\n$ b\n```\n';
  expect(planText(text).diagnostics.map(({ code }) => code)).toEqual(['invalid-directive']);
});
