import { expect, test } from 'vitest';
import { summaryOf } from '../../src/run/run-summary.ts';
import { parseSummary } from '../../src/run/summary-text.ts';
import { realisticRecord } from '../report/fixtures/record.ts';

const summary = summaryOf(realisticRecord);
const [article] = summary.articles;

test('a summary is read as it was written, one of docproof 0.1.0 too', () => {
  expect(parseSummary(JSON.stringify(summary))).toEqual(summary);
  const articles = summary.articles.map(({ path, variant, status, startedAt, durationMs }) => {
    return { path, variant, status, startedAt, durationMs };
  });
  expect(parseSummary(JSON.stringify({ ...summary, articles }))).toEqual({ ...summary, articles });
});

test.each([
  ['nothing', ''],
  ['no JSON', '{"version":1'],
  ['no object', 'null'],
  ['the results', JSON.stringify(realisticRecord)],
  ['a later version', JSON.stringify({ ...summary, version: 2 })],
  ['one without a name', JSON.stringify({ ...summary, runId: undefined })],
  ['one without a tool', JSON.stringify({ ...summary, tool: null })],
  ['articles that are none', JSON.stringify({ ...summary, articles: [null] })],
  ['steps that are none', JSON.stringify({ ...summary, articles: [{ ...article, steps: null }] })],
  ['lists that are none', JSON.stringify({ ...summary, articles: [{ ...article, failed: 'a' }] })],
])('is no summary: %s', (_name, text) => {
  expect(parseSummary(text)).toBeNull();
});
