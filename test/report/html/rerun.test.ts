import { expect, test } from 'vitest';
import { rerun } from '../../../src/report/html/parts/rerun.ts';
import { articleRecord } from '../fixtures/records.ts';

const commandFor = (path: string, variant: string | null = null) =>
  /<code>(.*)<\/code>/.exec(String(rerun(articleRecord({ path, variant })) ?? ''))?.[1];

test('an article is run again by its path, quoted for the shell', () => {
  expect(commandFor('docs/a.md')).toBe('docproof run docs/a.md');
  expect(commandFor('my docs/a.md')).toBe('docproof run &#39;my docs/a.md&#39;');
  expect(commandFor('-a.md')).toBe('docproof run -- -a.md');
});

test('a variant is run again with the first of its tabs', () => {
  expect(commandFor('a.md', 'azure-cli, bash')).toBe('docproof run --tab azure-cli a.md');
});

test('what came from standard input cannot be run again', () => {
  expect(commandFor('-')).toBeUndefined();
});
