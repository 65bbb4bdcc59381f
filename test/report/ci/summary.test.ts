import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { renderSummary } from '../../../src/report/ci/summary.ts';
import { azureCommands, forgeries, githubCommands } from '../../ci-agents.ts';
import { hostileRecord, realisticRecord } from '../fixtures/record.ts';
import { failedStep, recordOf } from '../terminal/one-article.ts';
import { manyFailures } from './many-failures.ts';

test('a run in Markdown', async () => {
  await expect(renderSummary(realisticRecord)).toMatchFileSnapshot('expected/summary.md');
});

test('a run that passed is told of in a few lines', () => {
  const steps = [{ ...failedStep({}), status: 'passed' as const, reason: null }];
  const record = { ...recordOf(steps), status: 'passed' as const };
  expect(renderSummary(record)).toBe(`## ✅ docproof: All 1 step passed in 1 article.

| | article | passed | failed | errored | skipped | time |
|---|---|--:|--:|--:|--:|--:|
| ✅ | \`a.md\` | 1 |  |  |  | 1.0 s |

1 article, 1 passed in 1.0 s, docproof \`0.1.0\`

`);
});

interface Node {
  type: string;
  value?: string;
  children?: Node[];
}

/** Every node of a text in Markdown. */
function nodesOf(markdown: string): Node[] {
  const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)];
  return all(unified().use(remarkParse).parse(markdown));
}

/** What is no code. */
function proseOf(markdown: string): string {
  const nodes = nodesOf(markdown).filter(({ type }) => type !== 'inlineCode' && type !== 'code');
  return nodes.map(({ value }) => value ?? '').join(' ');
}

const markup = [
  '<img src=x onerror=alert(1)>',
  '`` ` ``` <b>forged</b>',
  '`',
  '[forged](javascript:alert(1)) ![forged](https://a.example/x.png)',
  '\n\n# forged\n\n```\n<b>forged</b>\n~~~\n',
  'a | forged | b',
  '@forged #1 https://forged.example',
  '$`forged`$ <!-- forged -->',
  '\\`forged\\`',
];

test.each([...markup, ...forgeries])('%j stays text', (text) => {
  const steps = [text, ''].map((stderr) =>
    failedStep({
      ...{ heading: text, id: text, file: text, stdout: text, stderr, flaky: true },
      reason: { code: 'exit-status', message: text, line: 4 },
    }),
  );
  const record = recordOf(steps);
  const summary = renderSummary({
    ...record,
    articles: record.articles.map((one) => ({ ...one, path: text, variant: text })),
  });
  const kinds = ['code', 'heading', 'inlineCode', 'list', 'listItem', 'paragraph', 'root', 'text'];
  expect(nodesOf(summary).filter(({ type }) => !kinds.includes(type))).toEqual([]);
  expect(proseOf(summary)).not.toMatch(/forged|onerror|@/);
  expect([...githubCommands(summary), ...azureCommands(summary)]).toEqual([]);
});

test('nothing of a hostile run is markup', () => {
  expect(proseOf(renderSummary(hostileRecord))).not.toMatch(/pwned|script|javascript/);
});

test('a pipe in a path is no column', () => {
  const record = recordOf([failedStep({})]);
  const summary = renderSummary({
    ...record,
    articles: record.articles.map((one) => ({ ...one, path: 'a|b`c.md' })),
  });
  expect(summary).toContain('| ``a\\|b`c.md`` |');
});

test('what does not fit is counted, and articles and warnings have their part', () => {
  const summary = renderSummary(manyFailures(2_000, `${'é'.repeat(300)}\n`.repeat(30)));
  expect(Buffer.byteLength(summary)).toBeLessThan(1_048_576);
  expect(Buffer.byteLength(summary)).toBeGreaterThan(700_000);
  expect(summary).toMatch(/\n1,9\d\d more failures left out for want of room: the reports have them\.\n/);
  expect(summary).toContain('| ✅ | `a.md` |');
  expect(summary).toContain('`V2000 is used`');
});

test.each([4_096, 10_000, 50_000])('it has at most %i bytes where there is no more room', (most) => {
  expect(Buffer.byteLength(renderSummary(manyFailures(300), null, most))).toBeLessThanOrEqual(most);
});
