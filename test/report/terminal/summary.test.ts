import { expect, test } from 'vitest';
import type { ArticleRecord, RunRecord, StepRecord } from '../../../src/run/results.ts';
import { stepRecord } from '../fixtures/step.ts';
import { failedStep, recordOf } from './one-article.ts';
import { firstOfAll, type Stage, stage } from './scene.ts';

const reports = () => ['reports/index.html', 'reports/results.json', 'reports/junit.xml'];
const long = `the output ${'is not what the article says, '.repeat(8)}at all`;

test('the only failure is named again where other articles ran, since it may be far above', async () => {
  const passed = stepRecord({ id: 'b-1', file: 'b.md' });
  const rows = await summaryOf(ofArticles([failedStep({})], [passed]), stage(60));
  expect(rows).toEqual([
    '✗ a.md:4  Deploy  the block ended with status 1',
    '',
    '1 passed, 1 failed in 1.0 s',
    ...['Run it again:', 'docproof run docs/*.md'],
  ]);
});

test('what could not be run stands before what failed, and what was interrupted is not listed', async () => {
  const interrupted = { code: 'interrupted', message: 'the run was interrupted', line: 4 } as const;
  const missing = { code: 'internal', message: 'bash is missing', line: 4 } as const;
  const record = ofArticles(
    [failedStep({ status: 'errored', reason: interrupted }), failedStep({ line: 9 })],
    [failedStep({ status: 'errored', reason: missing })],
  );
  expect((await summaryOf(record, stage(80))).slice(0, 3)).toEqual([
    '✗ a.md:4  Deploy  bash is missing',
    '✗ a.md:4  Deploy  the block ended with status 1',
    '',
  ]);
});

test.each([
  [60, 24],
  [80, 24],
  [200, 50],
])('at %i columns, %i rows hold the summary of a run in which much went wrong', async (columns, height) => {
  const steps = Array.from({ length: 40 }, (_, place) =>
    failedStep({
      ...{ id: `s-${place}`, heading: `手順 ${place} ${'which has a long name '.repeat(4)}` },
      reason: { code: 'exit-status', message: long, line: place },
    }),
  );
  const rerun = `docproof run ${Array.from({ length: 99 }, (_, place) => `articles/${place}.md`).join(' ')}`;
  const rows = await summaryOf(recordOf(steps), stage(columns, { rows: () => height, reports, rerun }));
  expect(rows.length).toBeLessThan(height);
  expect(rows.filter((row) => /^✗ a\.md:\d+ /.test(row)).length).toBeGreaterThanOrEqual(7);
  expect(rows.slice(-6)).toEqual([
    expect.stringMatching(/^ {2}… and \d+ more$/),
    ...['', '40 failed in 1.0 s'],
    'Reports  reports/index.html, results.json, junit.xml',
    'Run it again:',
    expect.stringMatching(/^docproof run articles\/0\.md .* …$/),
  ]);
});

test('a message is told in full where all of them have room', async () => {
  const steps = [1, 2].map((line) =>
    failedStep({ reason: { code: 'exit-status', message: long.slice(0, 79), line } }),
  );
  expect((await summaryOf(recordOf(steps), stage(60))).slice(0, 4)).toEqual([
    '✗ a.md:1  Deploy',
    '  the output is not what the article says, is not what the',
    '  article says, is not w',
    '✗ a.md:2  Deploy',
  ]);
});

test('a place that is longer than the screen is not cut', async () => {
  const file = `docs/${'folder/'.repeat(8)}a.md`;
  const steps = [1, 2].map(() => failedStep({ file }));
  const rows = await summaryOf(recordOf(steps), stage(40));
  expect(rows.join('').split(`${file}:4`)).toHaveLength(3);
});

/** An article for each list of steps. */
function ofArticles(...lists: StepRecord[][]): RunRecord {
  const whole = recordOf(lists.flat());
  const articles = lists.flatMap((steps): ArticleRecord[] => recordOf(steps).articles);
  return { ...whole, articles };
}

/** The rows of the summary alone. */
async function summaryOf(record: RunRecord, { reporter, rows }: Stage): Promise<string[]> {
  await reporter.onEnd?.(record, firstOfAll(record));
  return rows();
}
