import { expect, test } from 'vitest';
import { jsonText } from '../../src/report/json-text.ts';

test('no CI agent finds a command in it, and a parser finds what was said', () => {
  const value = { '##[group]': ['##vso[task.complete]', '###[error]x', '\\##VSO[a]', '## [b] ##c'] };
  const text = jsonText(value);
  expect(text).not.toMatch(/##\w*\[/);
  expect(text).toContain('## [b] ##c');
  expect(JSON.parse(text)).toEqual(value);
});

test('halves of surrogate pairs become U+FFFD', () => {
  expect(jsonText('\ud800 😀')).toBe('"\ufffd 😀"\n');
});
