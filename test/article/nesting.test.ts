import { expect, test } from 'vitest';
import { documentOf } from '../../src/article/document.ts';
import { mostLevels, tooDeepLine } from '../../src/article/nesting.ts';
import { readArticle } from '../../src/article/read-article.ts';

const block = '\n\n```bash\nls\n```\n';
const byIndent = (levels: number, marker: string) =>
  Array.from({ length: levels }, (_none, index) => `${' '.repeat(marker.length * index)}${marker}a`).join(
    '\n',
  );

const shapes: [string, (levels: number) => string, (levels: number) => number][] = [
  ['quotes', (levels) => `${'>'.repeat(levels)}a`, () => 1],
  ['quotes with spaces', (levels) => `# A\n\n${'> '.repeat(levels)}a`, () => 3],
  ['lists on a line', (levels) => `${'- '.repeat(levels)}a`, () => 1],
  ['numbered lists on a line', (levels) => `${'1. '.repeat(levels)}a`, () => 1],
  ['lists by indent', (levels) => byIndent(levels, '- '), (levels) => levels],
  ['numbered lists by indent', (levels) => byIndent(levels, '10) '), (levels) => levels],
  ['lists in quotes', (levels) => `${'> - '.repeat(levels / 2)}${levels % 2 ? '>' : ''}a`, () => 1],
];

test.each(shapes)('%s may be nested 200 deep, and no deeper', (_name, write, lineOf) => {
  const allowed = readArticle({ path: 'a.md', text: write(mostLevels) + block });
  expect(allowed.diagnostics).toEqual([]);
  expect(allowed.blocks).toHaveLength(1);
  const refused = readArticle({ path: 'a.md', text: write(mostLevels + 1) + block });
  expect(refused.diagnostics.map(({ ruleId, line }) => [ruleId, line])).toEqual([
    ['unreadable-article', lineOf(mostLevels + 1)],
  ]);
});

test.each([
  ['a long list', `${'- a\n'.repeat(1_000)}`],
  [
    'a list whose items are far to the right',
    Array.from({ length: 400 }, (_none, index) => `${' '.repeat(3 - (index % 3))}- a`).join('\n'),
  ],
  ['many lists', '- a\n  - b\n    - c\n\ntext\n\n'.repeat(500)],
  ['a rule', `${'-'.repeat(1_000)}\n\n${'*'.repeat(1_000)}`],
  ['words', `${'a > b '.repeat(500)}\n${'>='.repeat(10)}`],
])('%s is not nested', (_name, text) => {
  expect(tooDeepLine(documentOf('a.md', text))).toBe(null);
});

test('what is nested by the ten thousand is refused at once', () => {
  for (const text of ['>'.repeat(100_000), '- '.repeat(100_000), byIndent(2_000, '- ')]) {
    expect(readArticle({ path: 'a.md', text: text + block }).blocks).toEqual([]);
  }
});
