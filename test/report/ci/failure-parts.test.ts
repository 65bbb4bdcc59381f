import { expect, test } from 'vitest';
import { failureParts } from '../../../src/report/ci/failure-parts.ts';
import { failedStep } from '../terminal/one-article.ts';

const mismatch = { code: 'output-mismatch', message: 'the output is too unlike', line: 4 } as const;

test('of an output the last lines are shown, of errors rather than of the rest', () => {
  const numbers = Array.from({ length: 5 }, (_, place) => `line ${place + 1}\n`).join('');
  expect(failureParts(failedStep({ stdout: 'out\n', stderr: numbers }), 2)).toEqual([
    { kind: 'output', legend: 'stderr, last 2 of 5 lines', lines: ['line 4', 'line 5'] },
  ]);
  expect(failureParts(failedStep({ stdout: 'out\n', stderr: ' \n' }), 2)).toEqual([
    { kind: 'output', legend: 'stdout', lines: ['out'] },
  ]);
  expect(failureParts(failedStep({ stdout: '', stderr: '' }), 2)).toEqual([]);
});

test('where the output is what failed, its difference is shown, and what is beyond counted', () => {
  const lines = ['a', 'b', 'c'].map((text) => ({ kind: 'expected' as const, text }));
  const comparison = { method: 'exact', score: 0, threshold: 1, passed: false, guards: [] } as const;
  const expected = {
    ...{ line: 7, language: 'output', text: 'a\nb\nc\n', hint: null, advisory: false },
    ...{ comparison: { ...comparison, guards: [] }, difference: lines },
  };
  expect(failureParts(failedStep({ reason: mismatch, expected: [expected] }), 3)).toEqual([
    {
      kind: 'difference',
      legend: 'score 0, threshold 1, measure exact',
      lines: ['- expected (a.md:7)', '+ actual', '- a', '… 2 more lines'],
    },
  ]);
});

test('of outputs that are large only the end is read', () => {
  const stderr = `${'x'.repeat(1_000)}\n`.repeat(1_000);
  const [part] = failureParts(failedStep({ stderr }), 20);
  expect(part?.legend).toBe('stderr, last 20 of 1000 lines');
  expect(part?.lines).toEqual(Array.from({ length: 20 }, () => `${'x'.repeat(299)}…`));
});
