import { describe, expect, test } from 'vitest';
import { historyOf } from '../../../src/run/history/history-of.ts';
import type { RunSummary } from '../../../src/run/run-summary.ts';
import { named, past, run } from './records.ts';

/** A summary as docproof 0.1.0 wrote it. */
function old(summary: RunSummary): RunSummary {
  const articles = summary.articles.map(({ path, variant, status, startedAt, durationMs }) => {
    return { path, variant, status, startedAt, durationMs };
  });
  return { ...summary, articles };
}

function troubles(...given: Parameters<typeof historyOf>) {
  return historyOf(...given).articles.flatMap((article) => article.troubles);
}

function changes(...given: Parameters<typeof historyOf>) {
  const { broken, fixed, still, added, gone } = historyOf(...given).changes ?? {};
  return { broken, fixed, still, added, gone };
}

const nothing = { broken: [], fixed: [], still: [], added: [], gone: [] };

test('without past runs there is nothing to say', () => {
  expect(historyOf(run(3, { 'a.md': 'one two:failed' }), [], null)).toEqual({
    trend: [
      {
        ...named(3),
        ...{ durationMs: 1_000, status: 'failed', passRate: 0.5 },
        counts: { passed: 1, failed: 1, errored: 0, skipped: 0, flaky: 0 },
      },
    ],
    changes: null,
    articles: [
      {
        past: [],
        troubles: [{ step: 'two', since: named(3), runs: 1, lastPassed: null, change: null }],
      },
    ],
    flaky: [],
  });
});

describe('broken since', () => {
  const now = run(9, { 'a.md': 'one two:failed' });

  test('the first run of those that followed the last pass', () => {
    const before = [
      past(1, { 'a.md': 'one two:errored' }),
      past(2, { 'a.md': 'one two' }),
      past(3, { 'a.md': 'one two:failed' }),
      past(4, { 'a.md': 'one two:errored' }),
    ];
    expect(troubles(now, before, null)).toEqual([
      { step: 'two', since: named(3), runs: 3, lastPassed: named(2), change: 'nothing' },
    ]);
  });

  test('runs that did not come to the step, or not to its article, neither count nor end it', () => {
    const before = [
      past(1, { 'a.md': 'one two' }),
      past(2, { 'a.md': 'one two:failed' }),
      past(3, { 'a.md': 'one:failed two:skipped' }),
      past(4, { 'b.md': 'one' }),
    ];
    expect(troubles(now, before, null)).toEqual([
      { step: 'two', since: named(2), runs: 2, lastPassed: named(1), change: 'nothing' },
    ]);
  });

  test('later runs count for nothing', () => {
    expect(troubles(run(1, { 'a.md': 'one:failed' }), [past(2, { 'a.md': 'one' })], null)).toEqual([
      { step: 'one', since: named(1), runs: 1, lastPassed: null, change: null },
    ]);
  });

  test('a refused article is broken itself', () => {
    const before = [past(1, { 'a.md': 'one:failed' }), past(2, { 'a.md': '!one:skipped' })];
    expect(troubles(run(3, { 'a.md': '!one:skipped # more' }), before, null)).toEqual([
      { step: null, since: named(2), runs: 2, lastPassed: named(1), change: 'elsewhere' },
    ]);
  });

  test('of summaries that do not have steps a passed article is known', () => {
    const before = [
      old(past(1, { 'a.md': 'one' })),
      old(past(2, { 'a.md': 'one:failed' })),
      past(3, { 'a.md': 'one:failed' }),
    ];
    expect(troubles(run(4, { 'a.md': 'one:failed' }), before, null)).toEqual([
      { step: 'one', since: named(3), runs: 2, lastPassed: named(1), change: null },
    ]);
  });
});

describe('what has changed since the last pass', () => {
  const was = [past(1, { 'a.md': 'one two three' })];
  const change = (text: string) => troubles(run(2, { 'a.md': text }), was, null)[0]?.change;

  test.each([
    ['nothing', 'one two:failed three'],
    ['step', 'one two=changed:failed three'],
    ['before', 'one=changed two:failed three'],
    ['before', 'two:failed three'],
    ['before', 'new one two:failed three'],
    ['elsewhere', 'one two:failed three=changed'],
    ['elsewhere', 'one two:failed'],
    ['elsewhere', 'one two:failed three # with prose'],
  ])('%s: %s', (expected, text) => {
    expect(change(text)).toBe(expected);
  });

  test('values: what a step runs is another, and the article is not', () => {
    const now = run(2, { 'a.md': 'one two=changed:failed three' });
    const articles = now.articles.map((article) => ({ ...article, source: 'one two three' }));
    expect(troubles({ ...now, articles }, was, null)[0]?.change).toBe('values');
  });
});

describe('a comparison', () => {
  test('tells what broke, what was fixed, and what is still broken', () => {
    const before = past(1, { 'a.md': 'one two:failed', 'b.md': 'one', 'c.md': 'one:errored', 'd.md': 'one' });
    const now = run(2, {
      'a.md': 'one two',
      'b.md': 'one:failed',
      'c.md': 'one:failed',
      'd.md': '!one:skipped',
    });
    expect(changes(now, [before], null)).toEqual({
      ...nothing,
      broken: [
        { article: 1, step: 'one' },
        { article: 3, step: null },
      ],
      fixed: [{ article: 0, step: 'two' }],
      still: [{ article: 2, step: 'one' }],
    });
  });

  test('is with the latest run that had at least half of the articles, and was not interrupted', () => {
    const before = [
      past(1, { 'a.md': 'one', 'b.md': 'one', 'c.md': 'one' }),
      past(2, { 'a.md': 'one', 'b.md': 'one' }),
      past(3, { 'a.md': 'one' }),
      past(4, { 'a.md': 'one', 'b.md': 'one', 'c.md': 'one' }, { status: 'interrupted' }),
    ];
    const now = run(5, { 'a.md': 'one', 'b.md': 'one', 'c.md': 'one' });
    const { changes } = historyOf(now, before.toReversed(), null);
    expect(changes?.against).toEqual({ ...named(2), tool: now.tool });
    expect(changes?.asked).toBe(false);
    expect(historyOf(now, before.slice(2), null).changes).toBeNull();
  });

  test('goes further back for what that run did not judge', () => {
    const before = [
      past(1, { 'a.md': 'one', 'b.md': 'one two:failed', 'c.md': 'one:failed' }),
      past(2, { 'a.md': 'one', 'b.md': 'one:failed two:skipped' }),
    ];
    const now = run(3, { 'a.md': 'one', 'b.md': 'one two', 'c.md': 'one' });
    expect(changes(now, before, null).fixed).toEqual([
      { article: 1, step: 'one' },
      { article: 1, step: 'two' },
      { article: 2, step: 'one' },
    ]);
  });

  test('a run between that fixed it does not hide what it was in the run that is compared with', () => {
    const before = [past(1, { 'a.md': 'one:failed', 'b.md': 'x', 'c.md': 'x' }), past(2, { 'a.md': 'one' })];
    expect(changes(run(3, { 'a.md': 'one', 'b.md': 'x', 'c.md': 'x' }), before, null).fixed).toEqual([
      { article: 0, step: 'one' },
    ]);
  });

  test('with a run that was asked for goes no further back, and may be with a later one', () => {
    const before = [past(1, { 'a.md': 'one' }), past(2, { 'a.md': 'one:failed' })];
    const asked = past(5, { 'a.md': 'one' });
    const now = run(3, { 'a.md': 'one:failed' });
    expect(changes(now, before, null)).toEqual({ ...nothing, still: [{ article: 0, step: 'one' }] });
    expect(changes(now, before, asked)).toEqual({ ...nothing, broken: [{ article: 0, step: 'one' }] });
    expect(historyOf(now, before, asked).changes?.asked).toBe(true);
  });

  test('finds a step again whose heading was changed, or above which one was put in', () => {
    const before = past(1, { 'a.md': 'look-1=ls look-2=cat:failed', 'b.md': 'old=rm:failed' });
    const now = run(2, { 'a.md': 'look-1=pwd look-2=ls look-3=cat:failed', 'b.md': 'new=rm' });
    expect(changes(now, [before], null)).toEqual({
      ...nothing,
      fixed: [{ article: 1, step: 'new' }],
      still: [{ article: 0, step: 'look-3' }],
      added: [{ article: 0, step: 'look-1' }],
    });
  });

  test('names what is new and what is gone', () => {
    const before = past(1, { 'a.md': 'one two', 'b.md': 'one' });
    const now = run(2, { 'a.md': 'one three', 'c.md': 'one' });
    expect(changes(now, [before], null)).toEqual({
      ...nothing,
      added: [
        { article: 0, step: 'three' },
        { article: 1, step: null },
      ],
      gone: [
        { path: 'a.md', variant: null, step: 'two' },
        { path: 'b.md', variant: null, step: null },
      ],
    });
  });

  test('a run of a part takes nothing for gone', () => {
    const before = past(1, { 'a.md': 'one', 'b.md': 'one', 'c.md': 'one' });
    expect(changes(run(2, { 'a.md': 'one' }), [before], null)).toEqual(nothing);
  });

  test('of a summary that does not have steps an article that was broken is neither new nor still broken', () => {
    const before = old(past(1, { 'a.md': 'one:failed', 'b.md': 'one' }));
    const now = run(2, { 'a.md': 'one:failed', 'b.md': 'one:failed' });
    expect(changes(now, [before], null)).toEqual({ ...nothing, broken: [{ article: 1, step: 'one' }] });
  });

  test('tells of articles that took much longer or much shorter, if they passed both times', () => {
    const lasting = (...durations: number[]) => ({
      articles: run(1, { 'a.md': 'x', 'b.md': 'x', 'c.md': 'x', 'd.md': 'x:failed' }).articles.map(
        (article, at) => ({ ...article, durationMs: durations[at] ?? 0 }),
      ),
    });
    const before = past(1, {}, lasting(60_000, 900_000, 1_000, 1_000));
    const now = run(2, {}, lasting(80_000, 60_000, 15_000, 99_000));
    expect(historyOf(now, [before], null).changes?.durations).toEqual([
      { article: 1, beforeMs: 900_000, nowMs: 60_000 },
      { article: 2, beforeMs: 1_000, nowMs: 15_000 },
    ]);
  });

  test('plans of one article are told apart', () => {
    const variants = (day: number, ...texts: string[]) =>
      texts.flatMap((text, at) =>
        run(day, { 'a.md': text }).articles.map((article) => ({ ...article, variant: `tab-${at}` })),
      );
    const before = past(1, {}, { articles: variants(1, 'one', 'one:failed') });
    const now = run(2, {}, { articles: variants(2, 'one:failed', 'one') });
    expect(changes(now, [before], null)).toEqual({
      ...nothing,
      broken: [{ article: 0, step: 'one' }],
      fixed: [{ article: 1, step: 'one' }],
    });
  });
});

describe('flaky steps', () => {
  test('are those that needed a later try, with how often', () => {
    const before = [
      past(1, { 'a.md': 'one two:flaky' }),
      past(2, { 'a.md': 'one two' }),
      past(3, { 'b.md': 'one' }),
    ];
    expect(historyOf(run(4, { 'a.md': 'one two:flaky' }), before, null).flaky).toEqual([
      { article: 0, step: 'two', retried: 2, recovered: 0, runs: 3 },
    ]);
  });

  test('are those that failed again and again, and recovered without a change', () => {
    const before = [
      past(1, { 'a.md': 'one:failed two:failed three:failed' }),
      past(2, { 'a.md': 'one two three' }),
      past(3, { 'a.md': 'one:failed two three:failed' }),
      past(4, { 'a.md': 'one:failed two three:failed' }),
    ];
    const now = run(5, { 'a.md': 'one two three=changed' });
    expect(historyOf(now, before, null).flaky).toEqual([
      { article: 0, step: 'one', retried: 0, recovered: 2, runs: 5 },
    ]);
  });
});

test('a run that was put together counts once, whatever else is known of its parts', () => {
  const whole = past(2, { 'a.md': 'one:failed', 'b.md': 'one' });
  const [one, two] = [past(1, { 'a.md': 'one:failed' }), past(2, { 'b.md': 'one' })];
  const before = [one, { ...two, runId: 'other' }, { ...whole, parts: [one.runId, 'other'] }];
  const now = run(3, { 'a.md': 'one:failed', 'b.md': 'one' });
  expect(troubles(now, before, null)).toEqual([
    { step: 'one', since: named(2), runs: 2, lastPassed: null, change: null },
  ]);
  expect(historyOf(now, before, null).trend).toHaveLength(2);
});

test('the trend has the runs of mostly the same articles, the oldest first', () => {
  const before = [
    past(1, { 'a.md': 'one', 'b.md': 'one:failed' }),
    past(2, { 'a.md': 'one', 'b.md': 'one', 'c.md': 'x', 'd.md': 'x', 'e.md': 'x' }),
    past(3, { 'a.md': 'one', 'b.md': 'one' }, { status: 'interrupted' }),
    past(4, { 'a.md': 'one', 'b.md': 'one' }),
  ];
  const { trend } = historyOf(run(5, { 'a.md': 'one', 'b.md': 'one' }), before, null);
  expect(trend.map(({ runId, passRate }) => [runId, passRate])).toEqual([
    [named(1).runId, 0.5],
    [named(4).runId, 1],
    [named(5).runId, 1],
  ]);
});

test('an article has its past, the oldest first', () => {
  const before = [past(2, { 'a.md': 'one:failed' }), past(1, { 'a.md': 'one' }), past(3, { 'b.md': 'one' })];
  expect(historyOf(run(4, { 'a.md': 'one' }), before, null).articles[0]?.past).toEqual([
    { ...named(1), status: 'passed' },
    { ...named(2), status: 'failed' },
  ]);
});
