import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { planArticle } from '../../src/plan/plan-article.ts';

const fragment = fc.constantFrom(
  '```',
  '````',
  '~~~',
  'bash',
  ' output',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\t',
  '    ',
  '> ',
  '- ',
  '1. ',
  '---',
  '***',
  '# ',
  '### [A](#tab/a)',
  '::: zone pivot="a,b"',
  ':::zone-end',
  '<!--',
  '-->',
  ' expected_similarity=',
  '0.3',
  '"(',
  '\uFEFF',
  ' docproof: ',
  'timeout=90s ',
  'file=a',
  'docproof:\n',
  'title: x',
  '&a',
  '*a',
  '{',
  '}',
  '[',
  ']: ',
  '[!INCLUDE [a](b)]',
  'export A=',
  '"$B"',
  "'",
  '"',
  '`',
  '$(',
  ')',
  '<your-region>',
  '<<EOF',
  'EOF',
  '|',
  ';',
  '\\',
  '\0',
  '😀',
);
const markdown = fc.oneof(
  fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.array(fc.oneof(fragment, fc.string())).map((parts) => `---\n${parts.join('')}`),
  fc.string({ unit: 'binary' }),
);
const choices = {
  tabs: [],
  pivots: [],
  variables: { A: "it's\n" },
  fill: { '<your-region>': 'a b' },
  rules: {},
  hasCommand: () => true,
  environment: new Set<string>(),
};

test('any text can be read and planned', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const article = readArticle({ path: 'article.md', text });
      const plan = planArticle(article, choices);
      const lines = article.source.split(/\r\n|\r|\n/).length;
      for (const { line, endLine } of article.blocks) {
        expect(1 <= line && line <= endLine && endLine <= lines).toBe(true);
      }
      for (const { line, column } of plan.diagnostics) {
        expect(1 <= line && line <= lines && column >= 1).toBe(true);
      }
      const ids = plan.steps.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 1_000 },
  );
});

test('deep nesting is read as well', () => {
  const article = readArticle({ path: 'article.md', text: `${'> '.repeat(2_000)}a` });
  expect(article.diagnostics).toEqual([]);
});
