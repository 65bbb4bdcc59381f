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
  'console',
  '$ ',
  'variables\n',
  'A=1\n',
  ':::code language=bash source=',
  '[!INCLUDE [a](self.md)]',
  '[!INCLUDE [a](other.md)]',
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
const other = '```bash\nls\n```\n\n```console\n$ ls\na\n```\n';
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
      const article = readArticle({
        path: 'article.md',
        text,
        readIncluded: (path) =>
          path === 'self.md' || path === 'other.md'
            ? { ok: true, file: path, text: path === 'self.md' ? text : other }
            : { ok: false, code: 'unresolved-include', problem: 'there is none' },
      });
      const plan = planArticle(article, choices);
      const linesIn = (file: string) => article.documents[file]?.lines.length ?? 0;
      for (const { file, line, endLine } of article.blocks.flatMap((block) => [block, ...block.parts])) {
        expect(1 <= line && line <= endLine && endLine <= linesIn(file)).toBe(true);
      }
      for (const { file, line, column } of plan.diagnostics) {
        expect(1 <= line && line <= linesIn(file) && column >= 1).toBe(true);
      }
      const ids = plan.steps.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 1_000 },
  );
});

test('what is no text in UTF-8 is refused', () => {
  const utf16 = Buffer.from('\uFEFF# A\n\n```bash\nls\n```\n', 'utf16le').toString('utf8');
  const found = readArticle({ path: 'a.md', text: utf16 }).diagnostics;
  expect(found.map(({ ruleId, line, message }) => [ruleId, line, message])).toEqual([
    ['unreadable-article', 1, 'the Markdown cannot be read: it is no text in UTF-8'],
  ]);
});
