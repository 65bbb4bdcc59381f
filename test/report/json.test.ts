import { expect, test } from 'vitest';
import { renderJson } from '../../src/report/json.ts';
import type { RunRecord } from '../../src/run/results.ts';
import { hostileRecord, realisticRecord } from './fixtures/record.ts';

test('the results file has the fields of the contract, in their order, and no others', async () => {
  await expect(renderJson(realisticRecord)).toMatchFileSnapshot('expected/results.json.txt');
});

test('an unknown field of a record, at any depth, stays out', () => {
  const beyond = { beyond: 'the contract' };
  const [article] = realisticRecord.articles;
  const [step] = article?.steps ?? [];
  const [expected] = step?.expected ?? [];
  if (!article || !step || !expected?.comparison || !expected.hint)
    throw new Error('the fixture lacks an output');
  const comparison = { ...expected.comparison, ...beyond };
  const hint = { ...expected.hint, ...beyond };
  const extended: RunRecord = {
    ...realisticRecord,
    ...beyond,
    tool: { ...realisticRecord.tool, ...beyond },
    counts: { ...realisticRecord.counts, ...beyond },
    articles: [
      {
        ...article,
        ...beyond,
        steps: [{ ...step, ...beyond, expected: [{ ...expected, ...beyond, hint, comparison }] }],
      },
    ],
  };
  expect(renderJson(extended)).not.toContain('beyond');
});

test('halves of surrogate pairs become U+FFFD, other text is kept to the character', () => {
  const [article] = JSON.parse(renderJson(hostileRecord)).articles;
  const title = hostileRecord.articles[0]?.title;
  expect(title).toContain('\ud800 \udc00');
  expect(article.title).toBe(title?.replace('\ud800 \udc00', '\ufffd \ufffd'));
});
