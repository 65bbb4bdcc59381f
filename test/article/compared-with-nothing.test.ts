import { expect, test } from 'vitest';
import { findings, read } from './read-fixture.ts';

const told = (...lines: string[]) =>
  findings(read('<!-- docproof: threshold=.8 -->', '```bash', 'ls', '```', '', ...lines)).length;
const command = ['```bash', 'ls', '```', ''];
const output = ['```output', 'a', '```', ''];

test('a comparison is asked for where an output follows, in whatever tab', () => {
  expect(told(...output)).toBe(0);
  expect(told('## [A](#tab/a)', ...command, '## [B](#tab/b)', '', '---', '', ...output)).toBe(0);
  expect(told('::: zone pivot="p"', '', ...command, '::: zone-end', '', ...output)).toBe(0);
});

test('the output of a later command is not its own', () => {
  expect(told(...command, ...output)).toBe(1);
  expect(told('# Next', '', ...command)).toBe(1);
});

test('a transcript shows its outputs, and what could not be read may be one', () => {
  expect(findings(read('<!-- docproof: guards=-state -->', '```console', '$ ls', 'a', '```'))).toEqual([]);
  expect(told(':::code language="output" source="out.txt":::')).toBe(0);
});
