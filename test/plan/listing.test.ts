import { expect, test } from 'vitest';
import { listArticle } from '../../src/plan/listing.ts';
import { planArticle } from '../../src/plan/plan-article.ts';
import { read } from '../article/read-fixture.ts';
import { nothingChosen } from './plan-text.ts';

test('an article is listed whole', () => {
  const article = read(
    '# Guide',
    '<!-- docproof: timeout=5s -->',
    '```bash',
    'echo $A',
    '```',
    '<!-- expected_similarity=0.5 -->',
    '```json',
    '{}',
    '```',
  );
  expect(listArticle(article, planArticle(article, nothingChosen))).toEqual({
    path: 'article.md',
    title: 'Guide',
    variant: null,
    includes: [],
    prerequisites: [],
    diagnostics: [
      {
        code: 'unassigned-variable',
        severity: 'warning',
        message: 'A is used here and assigned by no earlier step',
        file: 'article.md',
        line: 4,
        column: 6,
      },
    ],
    blocks: [
      {
        file: 'article.md',
        line: 3,
        endLine: 5,
        language: 'bash',
        role: 'command',
        reason: null,
        stepId: 'guide-1',
      },
      {
        file: 'article.md',
        line: 7,
        endLine: 9,
        language: 'json',
        role: 'expected',
        reason: 'output',
        stepId: 'guide-1',
      },
    ],
    steps: [
      {
        id: 'guide-1',
        file: 'article.md',
        line: 3,
        endLine: 5,
        language: 'bash',
        heading: 'Guide',
        command: 'echo $A',
        tab: null,
        pivot: null,
        directives: { timeoutMs: 5_000 },
        expected: [{ line: 7, language: 'json', text: '{}', hint: { kind: 'similarity', threshold: 0.5 } }],
      },
    ],
  });
});
