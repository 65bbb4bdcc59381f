import { expect, test } from 'vitest';
import { historyOf } from '../../../src/run/history/history-of.ts';
import type { RunRecord } from '../../../src/run/results.ts';
import { type RunSummary, summaryOf } from '../../../src/run/run-summary.ts';
import { run } from '../../run/history/records.ts';
import { logOf } from './scene.ts';

/** What is said at the end of a run, from the counts on. */
async function endOf(record: RunRecord, past: RunSummary[], against: RunSummary | null = null) {
  const log = await logOf(record, {}, [], historyOf(record, past, against));
  return log.slice(log.search(/\d+ passed/)).split('\nRun it again:')[0];
}

const past = (...given: Parameters<typeof run>) => summaryOf(run(...given));

test('one line says what is new since the last run', async () => {
  const before = past(1, { 'a.md': 'one two:failed', 'b.md': 'one' });
  const now = run(2, { 'a.md': 'one:failed two', 'b.md': 'one:failed' });
  expect(await endOf(now, [before])).toBe(
    '1 passed, 2 failed in 1.0 s\nSince the run of 2026-03-01 02:00 UTC: 2 new failures, 1 fixed',
  );
});

test('of a single failure it is told since when it is there, and whether its article has changed', async () => {
  const before = [past(1, { 'a.md': 'one' }), past(2, { 'a.md': 'one:failed' })];
  expect(await endOf(run(3, { 'a.md': 'one:failed # more', 'b.md': 'one' }), before)).toBe(
    [
      '1 passed, 1 failed in 1.0 s',
      'Broken since 2026-03-02, 2 runs. The article was changed since it last passed on 2026-03-01 02:00 UTC, but neither in this step nor in one before it.',
      'Since the run of 2026-03-02 02:00 UTC: 1 still broken',
    ].join('\n'),
  );
});

test('nothing is said where nothing is new and nothing is broken, nor of a first run', async () => {
  const now = run(2, { 'a.md': 'one' });
  expect(await endOf(now, [past(1, { 'a.md': 'one' })])).toBe('1 passed in 1.0 s');
  expect(await endOf(run(2, { 'a.md': 'one two:failed' }), [])).toBe('1 passed, 1 failed in 1.0 s');
});

test('failures that are listed tell since when they are there', async () => {
  const before = [past(1, { 'a.md': 'one two' }), past(2, { 'a.md': 'one:failed two' })];
  const record = run(3, { 'a.md': 'one:failed two:failed' });
  const log = await logOf(record, {}, [], historyOf(record, before, null));
  expect(log).toContain('one   (since 2026-03-02, 2 runs)\n✗ article.md:1  two   (new)\n');
});

test('a comparison that was asked for is listed, also where nothing differs', async () => {
  const lasting = (record: RunRecord, durationMs: number) => ({
    ...record,
    articles: record.articles.map((article) => ({ ...article, durationMs })),
  });
  const then = summaryOf(lasting(run(1, { 'a.md': 'one two:failed', 'b.md': 'one' }), 60_000));
  const now = lasting(run(2, { 'a.md': 'one:failed two', 'b.md': 'one' }), 180_000);
  expect(await endOf(now, [], then)).toBe(
    [
      '2 passed, 1 failed in 1.0 s',
      'Compared with 20260301-020000-abcdef (2026-03-01 02:00 UTC): 1 new failure, 1 fixed, 1 article much slower or faster',
      '  ✗ new    article.md:1  one',
      '  ✓ fixed  article.md:1  two',
      '    time   b.md  1 min 0 s → 3 min 0 s',
    ].join('\n'),
  );
  expect(await endOf(run(3, { 'a.md': 'one' }), [], past(1, { 'a.md': 'one' }))).toBe(
    '1 passed in 1.0 s\nCompared with 20260301-020000-abcdef (2026-03-01 02:00 UTC): nothing new',
  );
});
