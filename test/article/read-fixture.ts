import { readFileSync } from 'node:fs';
import { toDiagnostic } from '../../src/article/diagnostic.ts';
import { readArticle } from '../../src/article/read-article.ts';
import type { Article } from '../../src/article/types.ts';

/** Reads an article of test/fixtures/articles. */
export function readFixture(name: string): Article {
  const path = new URL(`../fixtures/articles/${name}`, import.meta.url);
  return readArticle({ path: name, text: readFileSync(path, 'utf8') });
}

/** Reads an article that a test has written. */
export function read(...lines: string[]): Article {
  return readArticle({ path: 'article.md', text: lines.join('\n') });
}

/** An article's findings, one line each. */
export function findings({ diagnostics }: Article): string[] {
  return diagnostics
    .map(toDiagnostic)
    .map(({ line, column, severity, code, message }) => `${line}:${column} ${severity} ${code}: ${message}`);
}
