import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JournalEvent } from '../../src/run/events.ts';
import { fold, notRun } from '../../src/run/fold.ts';
import type { PlannedStep, StepStatus } from '../../src/run/results.ts';

const at = '2026-01-01T00:00:00.000Z';
const statuses: StepStatus[] = ['passed', 'failed', 'errored', 'skipped'];

function planned(id: string): PlannedStep {
  return {
    id,
    heading: null,
    file: 'a.md',
    line: 1,
    endLine: 3,
    language: 'bash',
    command: id,
    cleanup: false,
  };
}

/** The events of one article whose steps end like this. */
function articleEvents(article: number, ends: readonly StepStatus[]): JournalEvent[] {
  const steps = ends.map((_end, index) => planned(`step-${index}`));
  const about = { path: `${article}.md`, title: null, variant: null, source: '', diagnostics: [] };
  return [
    { type: 'article-started', article, at, ...about, steps },
    ...ends.flatMap((status, index): JournalEvent[] => [
      { type: 'step-started', article, step: `step-${index}`, at, attempt: 1 },
      { type: 'step-finished', article, step: `step-${index}`, at, ...outcome(status) },
    ]),
    { type: 'article-finished', article, at, status: 'passed', durationMs: 1, leftovers: [] },
  ];
}

function outcome(status: StepStatus) {
  return notRun(status, { code: 'internal', message: '\u0000 \ud800 "quoted"\n', line: 1 });
}

const start: JournalEvent = {
  type: 'run-started',
  version: 1,
  runId: 'run',
  tool: { name: 'docproof', version: '0' },
  at,
  articles: [],
};
const end: JournalEvent = { type: 'run-finished', at, status: 'passed', durationMs: 5 };
const runs = fc.array(fc.array(fc.constantFrom(...statuses), { maxLength: 5 }), { maxLength: 4 });

/** Interleaves lists, keeping the order within each; the numbers say whose turn it is. */
function interleave<T>(lists: readonly (readonly T[])[], turns: readonly number[]): T[] {
  const rest = lists.map((list) => [...list]);
  const result: T[] = [];
  for (let turn = 0; rest.some((list) => list.length > 0); turn += 1) {
    const open = rest.filter((list) => list.length > 0);
    const next = open[(turns[turn % Math.max(turns.length, 1)] ?? 0) % open.length]?.shift();
    if (next !== undefined) result.push(next);
  }
  return result;
}

test('articles that ran side by side give the results of articles that ran one by one', () => {
  fc.assert(
    fc.property(runs, fc.array(fc.nat(10)), (ends, turns) => {
      const articles = ends.map((end, article) => articleEvents(article, end));
      const mixed = interleave(articles, turns);
      expect(fold([start, ...mixed, end])).toEqual(fold([start, ...articles.flat(), end]));
    }),
  );
});

test('events that went through a journal give the same results', () => {
  fc.assert(
    fc.property(runs, (ends) => {
      const events = [start, ...ends.flatMap((end, article) => articleEvents(article, end)), end];
      // What JSON.stringify wrote, JSON.parse reads back.
      const reread = events.map((event) => JSON.parse(JSON.stringify(event)) as JournalEvent);
      expect(fold(reread)).toEqual(fold(events));
    }),
  );
});

test('however early a journal ends, each step of each article that began has a status, and the finished ones their own', () => {
  fc.assert(
    fc.property(runs, fc.nat(), (ends, cut) => {
      const events = [start, ...ends.flatMap((end, article) => articleEvents(article, end)), end];
      const kept = events.slice(0, 1 + (cut % events.length));
      const record = fold(kept);
      const finished = kept.flatMap((event) => (event.type === 'step-finished' ? [event.status] : []));
      const steps = record?.articles.flatMap((article) => article.steps) ?? [];
      expect(steps.length).toBe(ends.slice(0, record?.articles.length).flat().length);
      expect(steps.filter(({ reason }) => reason?.code === 'internal').map(({ status }) => status)).toEqual(
        finished,
      );
      if (kept.length < events.length) expect(record?.status).toBe('interrupted');
    }),
  );
});

test('of articles that never began the paths are there, in their places, and that they were interrupted', () => {
  const later = '2026-01-01T00:00:01.000Z';
  const events: JournalEvent[] = [
    { ...start, articles: ['0.md', '1.md', '2.md'] },
    ...articleEvents(1, ['passed']),
    { type: 'step-started', article: 1, step: 'none', at: later, attempt: 1 },
  ];
  const record = fold(events);
  expect(record?.articles.map(({ path, status }) => `${path} ${status}`)).toEqual([
    '0.md interrupted',
    '1.md passed',
    '2.md interrupted',
  ]);
  expect(record?.articles[2]).toMatchObject({ startedAt: later, durationMs: 0, steps: [], source: '' });
  expect(fold([{ ...start, articles: ['0.md'] }])).toMatchObject({ articles: [{ path: '0.md' }] });
});

test('events without a beginning give nothing', () => {
  expect(fold([])).toBeNull();
  expect(fold([end])).toBeNull();
});

test('a step that was tried again has the time of each try', () => {
  const times = ['2026-01-01T00:00:01.000Z', '2026-01-01T00:00:09.000Z'];
  const [started, , finished, ended] = articleEvents(0, ['passed']);
  if (!started || !finished || !ended) throw new Error('an article has four events');
  const tries = times.map((time, place): JournalEvent => {
    return { type: 'step-started', article: 0, step: 'step-0', at: time, attempt: place + 1 };
  });
  const start: JournalEvent = {
    ...{ type: 'run-started', version: 1, runId: 'r', tool: { name: 'docproof', version: '0' } },
    ...{ at, articles: ['0.md'] },
  };
  const stepsOf = (events: JournalEvent[]) => fold(events)?.articles[0]?.steps;
  expect(stepsOf([start, started, ...tries, finished, ended])?.[0]?.tries).toEqual(times);
  expect(stepsOf([start, started, ...tries.slice(0, 1), finished, ended])?.[0]).not.toHaveProperty('tries');
});
