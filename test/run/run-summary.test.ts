import { expect, test } from 'vitest';
import type { StepRecord } from '../../src/run/results.ts';
import { summaryOf } from '../../src/run/run-summary.ts';
import { ingressTls } from '../report/fixtures/ingress-tls.ts';
import { realisticRecord } from '../report/fixtures/record.ts';

/** The summary of an article whose steps are altered. */
function summaryWith(alter: (step: StepRecord) => Partial<StepRecord>, source = ingressTls.source) {
  const steps = ingressTls.steps.map((step) => ({ ...step, ...alter(step) }));
  return summaryOf({ ...realisticRecord, articles: [{ ...ingressTls, source, steps }] }).articles[0];
}

const plain = summaryWith(() => ({}));
const ids = ingressTls.steps.map(({ id }) => id);

test('each step is in the summary, with a digest of its own', () => {
  expect(Object.keys(plain?.steps ?? {})).toEqual(ids);
  expect(new Set(Object.values(plain?.steps ?? {})).size).toBe(ids.length);
});

test('a step that was interrupted is not judged', () => {
  const reason = { code: 'interrupted', message: '', line: 1 } as const;
  const read = summaryWith(() => ({ status: 'errored', reason }));
  expect(read).toMatchObject({ unjudged: ids });
  expect(read?.errored).toBeUndefined();
});

test('values that a run was given change no digest of a step in the article itself', () => {
  expect(summaryWith(({ command }) => ({ command: `X=1\n${command}` }))?.steps).toEqual(plain?.steps);
});

test('what a step expects, and its text in the article or in another file, do', () => {
  const [first, ...others] = Object.values(plain?.steps ?? {});
  const expected = [
    {
      line: 1,
      language: 'output',
      text: 'x',
      hint: null,
      advisory: true,
      comparison: null,
      difference: null,
    },
  ];
  const alter = (fields: Partial<StepRecord>) => (step: StepRecord) => (step.id === ids[0] ? fields : {});
  const lines = ingressTls.source.split('\n');
  lines[ingressTls.steps[0]?.line ?? 0] += ' # more';
  for (const read of [
    summaryWith(alter({ expected })),
    summaryWith(alter({ file: 'docs/included.md', command: 'true' })),
    summaryWith(() => ({}), lines.join('\n')),
  ]) {
    const [changed, ...same] = Object.values(read?.steps ?? {});
    expect(changed).not.toBe(first);
    expect(same).toEqual(others);
  }
});
