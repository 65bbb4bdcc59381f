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

test('steps that were interrupted are not judged, and what a step runs or expects has a digest', () => {
  const [step, other] = article === undefined ? [] : Object.values(article.steps ?? {});
  expect(step).toMatch(/^[0-9a-f]{12}$/);
  expect(other).not.toBe(step);
  const [first] = realisticRecord.articles;
  const steps = first?.steps.map((one) => ({
    ...one,
    status: 'errored' as const,
    reason: { code: 'interrupted' as const, message: '', line: 1 },
  }));
  const [read] = summaryOf({
    ...realisticRecord,
    articles: first && steps ? [{ ...first, steps }] : [],
  }).articles;
  expect(read).toMatchObject({ unjudged: steps?.map(({ id }) => id) });
  expect(read?.errored).toBeUndefined();
});
