import { expect, test } from 'vitest';
import { renderCtrf } from '../../src/report/ctrf.ts';
import type { ArticleRecord, RunRecord } from '../../src/run/results.ts';
import { hostileRecord, realisticRecord } from './fixtures/record.ts';
import { skippedStep, stepRecord } from './fixtures/step.ts';

test('a run becomes a test per step, with its article as the suite', async () => {
  await expect(renderCtrf(realisticRecord)).toMatchFileSnapshot('expected/ctrf.json.txt');
});

test.each([
  ['a realistic run', realisticRecord],
  ['a hostile one', hostileRecord],
  ['a run without articles', { ...realisticRecord, articles: [] }],
  ['one whose times have fractions', recordOf([stepRecord({ id: 'one-1', durationMs: 1.7 })])],
])('the summary of %s counts its tests', (_name, record) => {
  const report = JSON.parse(renderCtrf(record));
  const { summary, tests } = report.results;
  const having = (status: string) => tests.filter((one: { status: string }) => one.status === status).length;
  expect(summary).toMatchObject({
    ...{
      tests: tests.length,
      passed: having('passed'),
      failed: having('failed'),
      skipped: having('skipped'),
    },
    suites: record.articles.length,
  });
  expect(new Set(tests.map(({ id }: { id: string }) => id)).size).toBe(tests.length);
});

test('a failure has its place, its message, the difference as its trace, and the command that failed', () => {
  const reason = { code: 'exit-status' as const, message: '`false` ended with status 1', line: 4 };
  const failedCommand = { text: 'false', line: 4 };
  const place = { file: 'parts/a.md', line: 3 };
  expect(
    testsOf([stepRecord({ id: 'one-1', status: 'failed', reason, failedCommand, ...place })]),
  ).toMatchObject([
    {
      ...{ status: 'failed', rawStatus: 'failed', filePath: 'parts/a.md', line: 3, suite: ['a.md [cli]'] },
      ...{ message: reason.message, trace: `parts/a.md:4\n${reason.message}`, snippet: 'false' },
    },
  ]);
});

test('what could not be judged is failed for the format, and errored by its raw status', () => {
  const reason = { code: 'timeout' as const, message: 'took longer than 1s', line: 3 };
  const [one] = testsOf([stepRecord({ id: 'one-1', status: 'errored', reason })]);
  expect(one).toMatchObject({ status: 'failed', rawStatus: 'errored' });
});

test('a step that passed on a later try is flaky, with its retries', () => {
  const [one] = testsOf([stepRecord({ id: 'one-1', flaky: true, attempts: 3 })]);
  expect(one).toMatchObject({ status: 'passed', flaky: true, retries: 2 });
});

test('a step that never began has no times', () => {
  const reason = { code: 'directive' as const, message: 'the article says skip', line: 1 };
  const [one] = testsOf([skippedStep({ id: 'one-1', reason })]);
  expect(one).toMatchObject({ status: 'skipped', duration: 0, retries: 0, message: reason.message });
  expect(one).not.toHaveProperty('start');
});

test('the id of a test is that of its article and step, whatever became of it and wherever it stands', () => {
  const idOf = (fields: Partial<ArticleRecord['steps'][number]>) =>
    testsOf([stepRecord({ id: 'one-1', ...fields })])[0]?.id;
  expect(idOf({ line: 40, status: 'failed', startedAt: null })).toBe(idOf({}));
  // What Python's uuid5(NAMESPACE_URL, 'docproof:a.md#one-1') gives.
  expect(idOf({})).toBe('307925e9-a658-57cc-91d9-48ffdb219200');
  expect(idOf({ id: 'one-2' })).not.toBe(idOf({}));
});

function testsOf(steps: ArticleRecord['steps']): Record<string, unknown>[] {
  return JSON.parse(renderCtrf(recordOf(steps))).results.tests;
}

function recordOf(steps: ArticleRecord['steps']): RunRecord {
  const { startedAt } = realisticRecord;
  const named = { path: 'a.md', title: null, variant: 'cli', status: 'passed', source: '' } as const;
  const article = { ...named, startedAt, durationMs: 1.2, diagnostics: [], leftovers: [], steps };
  return { ...realisticRecord, durationMs: 1.2, articles: [article] };
}
