import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/article/diagnostic.ts';
import { collect, outdated } from '../../../src/authoring/lint/collect.ts';
import type { LintedArticle } from '../../../src/authoring/lint/lint-article.ts';

function found(file: string, line = 1): Diagnostic {
  return {
    code: 'x',
    severity: 'error',
    message: 'm',
    file,
    line,
    column: 1,
    fix: { start: 0, end: 0, text: '' },
  };
}

function linted(path: string, diagnostics: Diagnostic[], fixed: Diagnostic[] = []): LintedArticle {
  return { path, diagnostics, sources: { [path]: '' }, fixed, refusal: null };
}

function places(articles: LintedArticle[]): string[][] {
  const report = collect(articles, () => null);
  return report.articles.map(({ findings }) =>
    findings.map(({ file, line, fixable }) => `${file}:${line}${fixable ? ' fixable' : ''}`),
  );
}

test('what is found in an included file is reported at that file, if it was looked at itself', () => {
  const including = linted('a.md', [found('a.md'), found('inc.md'), found('inc.md', 2)]);
  expect(places([including, linted('inc.md', [found('inc.md')])])).toEqual([
    ['a.md:1 fixable', 'inc.md:2'],
    ['inc.md:1 fixable'],
  ]);
});

test('else at the first article that includes it', () => {
  expect(places([linted('a.md', [found('inc.md')]), linted('b.md', [found('inc.md')])])).toEqual([
    ['inc.md:1'],
    [],
  ]);
});

test('findings have their addresses, and are counted', () => {
  const { articles, counts } = collect(
    [linted('a.md', [found('a.md')])],
    (code) => `https://m.example/#${code}`,
  );
  expect(articles[0]?.findings[0]?.url).toBe('https://m.example/#x');
  expect(counts).toEqual({ errors: 1, warnings: 0, fixable: 1 });
});

test('an article is outdated in whose included file something was put right', () => {
  const articles = [
    linted('a.md', [found('inc.md')]),
    linted('b.md', [found('other.md')]),
    linted('inc.md', [], [found('inc.md')]),
  ];
  expect(outdated(articles)).toEqual(['a.md']);
});
