import { expect, test } from 'vitest';
import { renderLintGithub } from '../../../src/report/lint/github.ts';
import { finding, hostile, reportOf, reportOfAll } from './report.ts';

test('a finding is a workflow command with its place, title, message and hint', () => {
  const one = finding({
    file: 'docs/a.md',
    line: 3,
    column: 7,
    message: '100% wrong',
    hint: 'Do: this, that.',
  });
  expect(renderLintGithub(reportOf('', [one]))).toBe(
    '::error file=docs/a.md,line=3,col=7,title=bash-syntax::100%25 wrong%0ADo: this, that.\n',
  );
});

test('files are named from the root of the repository', () => {
  expect(renderLintGithub(reportOf('', [finding({ file: '../b.md' })]), 'docs/en')).toMatch(
    /^::error file=docs\/b.md,/,
  );
});

test('the name of a file cannot end its property', () => {
  const file = 'a,line=9::b;%0A\n::error::c.md';
  expect(renderLintGithub(reportOf('', [finding({ file })]))).toBe(
    '::error file=a%2Cline=9%3A%3Ab;%250A%0A%3A%3Aerror%3A%3Ac.md,line=1,col=1,title=bash-syntax::no\n',
  );
});

test('a file is found by its name, whatever that is made of', () => {
  const nameIn = (file: string) =>
    / file=(.*),line=/.exec(renderLintGithub(reportOf('', [finding({ file })]), 'docs'))?.[1];
  expect(nameIn('::a\u202e.md')).toBe('docs/%3A%3Aa\u202e.md');
  expect(nameIn('a\rb\n.md')).toBe('docs/a%0Db%0A.md');
  expect(nameIn('https://a.example/b.md')).toBe('https%3A//a.example/b.md');
});

test('nothing in an article is another command', () => {
  const text = renderLintGithub(reportOf('', [finding({ message: hostile, hint: hostile, file: hostile })]));
  expect(text.split('\n')).toHaveLength(2);
  expect(text).not.toMatch(/\r|\u001b|##vso/);
});

test('errors come first, ten of each, and the rest is counted', () => {
  const warnings = Array.from({ length: 11 }, () => finding({ severity: 'warning' }));
  const errors = Array.from({ length: 13 }, () => finding());
  const report = reportOfAll({}, [
    { path: 'a.md', findings: warnings, fixed: [] },
    { path: 'b.md', findings: errors, fixed: [] },
  ]);
  const kinds = renderLintGithub(report).trimEnd().split('\n');
  expect(kinds.map((line) => line.split(' ')[0])).toEqual([
    ...Array.from({ length: 10 }, () => '::error'),
    ...Array.from({ length: 10 }, () => '::warning'),
    '::notice',
  ]);
  expect(kinds.at(-1)).toBe(
    '::notice title=docproof::3 more errors and 1 more warning: docproof lint shows them all',
  );
});

test('without findings nothing is said', () => {
  expect(renderLintGithub(reportOf('', []))).toBe('');
});
