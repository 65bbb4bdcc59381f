import { expect, test } from 'vitest';
import { verdictSentence } from '../../src/report/verdict-sentence.ts';
import type { Counts, RunRecord } from '../../src/run/results.ts';
import { deployCluster } from './fixtures/deploy-cluster.ts';
import { realisticRecord } from './fixtures/record.ts';

const none: Counts = { passed: 0, failed: 0, errored: 0, skipped: 0, flaky: 0 };
const run = (fields: Partial<RunRecord>): RunRecord => ({
  ...realisticRecord,
  articles: [deployCluster],
  ...fields,
});

test('failures and refusals are counted', () => {
  expect(verdictSentence(realisticRecord)).toBe(
    '2 of 11 steps failed and 1 article was refused before anything ran.',
  );
});

test.each<[string, RunRecord]>([
  ['All 3 steps passed in 1 article.', run({ status: 'passed', counts: { ...none, passed: 3 } })],
  [
    '3 of 5 steps passed in 1 article; 2 skipped and 1 only on a later try.',
    run({ status: 'passed', counts: { ...none, passed: 3, skipped: 2, flaky: 1 } }),
  ],
  [
    '29,000 of 30,000 steps passed in 1 article; 1,000 skipped and 2,000 only on a later try.',
    run({ status: 'passed', counts: { ...none, passed: 29_000, skipped: 1_000, flaky: 2_000 } }),
  ],
  [
    '1,000 of 3,000 steps failed.',
    run({ status: 'failed', counts: { ...none, passed: 2_000, failed: 1_000 } }),
  ],
  ['1 step could not be judged.', run({ status: 'errored', counts: { ...none, passed: 2, errored: 1 } })],
  [
    'The run was interrupted before its end: 2 of 5 steps had passed.',
    run({ status: 'interrupted', counts: { ...none, passed: 2, skipped: 3 } }),
  ],
  [
    'The run was interrupted before its end: 1 of 5 steps failed.',
    run({ status: 'interrupted', counts: { ...none, passed: 2, failed: 1, skipped: 2 } }),
  ],
  [
    '1 article errored at the end.',
    run({
      status: 'errored',
      counts: { ...none, passed: 3 },
      articles: [{ ...deployCluster, status: 'errored', leftovers: ['its EXIT trap did not end'] }],
    }),
  ],
  ['No article was run.', run({ articles: [], counts: none })],
])('%s', (sentence, record) => {
  expect(verdictSentence(record)).toBe(sentence);
});
