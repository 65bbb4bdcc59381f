import { expect, test } from 'vitest';
import { findings, read, readFixture } from './read-fixture.ts';

test('outputs, hinted and not, are told from blocks that belong to nothing', () => {
  const article = readFixture('outputs.md');
  expect(article.blocks.map(({ line, role, reason, hint }) => [line, role, reason, hint])).toEqual([
    [7, 'command', null, null],
    [15, 'command', null, null],
    [19, 'expected', 'output', null],
    [25, 'expected', 'output', null],
    [31, 'none', 'unowned-output', null],
    [39, 'expected', 'output', { kind: 'similarity', threshold: 0.3 }],
    [44, 'expected', 'output', { kind: 'regex', pattern: '(?s)^pod.*two$' }],
    [49, 'command', null, null],
  ]);
  expect(findings(article)).toEqual([
    '31:1 warning output-without-command: this output belongs to no command block',
    '48:1 warning hint-without-output: this hint is followed by no expected output',
  ]);
});

test('a hint waits across one paragraph, not across two or a heading', () => {
  const article = read(
    '```bash',
    'ls',
    '```',
    '<!-- expected_similarity=1 -->',
    'One.',
    '',
    'Two.',
    '```json',
    '{}',
    '```',
    '<!-- expected_similarity=1 -->',
    '# Heading',
    '```json',
    '{}',
    '```',
  );
  expect(article.blocks.map(({ reason }) => reason)).toEqual([null, 'language', 'language']);
  expect(findings(article).map((line) => line.split(':', 2).join(':'))).toEqual([
    '4:1 warning hint-without-output',
    '11:1 warning hint-without-output',
  ]);
});

test('a hint at the end of a paragraph counts', () => {
  const { blocks } = read(
    '```bash',
    'ls',
    '```',
    'Output: <!-- expected_similarity=0.4 -->',
    '```text',
    'a',
    '```',
  );
  expect(blocks[1]?.hint).toEqual({ kind: 'similarity', threshold: 0.4 });
});

test('a comment with three hyphens is a hint too', () => {
  const { blocks } = read(
    '```bash',
    'ls',
    '```',
    '<!--- expected_similarity=0.4 --->',
    '```output',
    'a',
    '```',
  );
  expect(blocks[1]?.hint).toEqual({ kind: 'similarity', threshold: 0.4 });
});

test('an output in a tab does not belong to a command of another tab', () => {
  const { blocks } = read(
    '# A',
    '## [One](#tab/one)',
    '```bash',
    'ls',
    '```',
    '## [Two](#tab/two)',
    '<!-- expected_similarity=1 -->',
    '```output',
    'a',
    '```',
  );
  expect(blocks.map(({ reason }) => reason)).toEqual([null, 'unowned-output']);
});

test('outputs after an output belong to the same command', () => {
  const output = (language: string) => [`\`\`\`${language}`, 'a', '```'];
  const { blocks } = read('```bash', 'ls', '```', ...output('output'), 'Text.', '', ...output('OutputLinux'));
  expect(blocks.map(({ role }) => role)).toEqual(['command', 'expected', 'expected']);
});

const ranAndNot = ['# A', '```bash', 'ls', '```', '```console', 'azd auth login', '```', 'It prints:'];

test('an output after a console block that is not run shows what that prints, and not an earlier command', () => {
  const article = read(...ranAndNot, '```output', 'Signed in', '```');
  expect(article.blocks.map(({ reason }) => reason)).toEqual([null, 'console', 'unowned-output']);
  expect(findings(article)).toContain(
    '9:1 warning output-without-command: this output belongs to no command block',
  );
});

test.each([
  ['a hint', ['<!-- expected_similarity=1 -->']],
  ['another command between', ['```bash', 'ls', '```']],
])('with %s it is an expected output as ever', (_, between) => {
  const { blocks } = read(...ranAndNot, ...between, '```output', 'a', '```');
  expect(blocks.at(-1)?.reason).toBe('output');
});
