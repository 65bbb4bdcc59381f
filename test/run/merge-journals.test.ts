import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JournalEvent, RunStarted } from '../../src/run/events.ts';
import { fold, notRun } from '../../src/run/fold.ts';
import { mergeJournals } from '../../src/run/merge-journals.ts';
import type { NamedJournal } from '../../src/run/named-journal.ts';
import { shareOf } from '../../src/run/shard.ts';

const at = '2026-01-01T00:00:00.000Z';
const tool = { name: 'docproof', version: '1' };

function articleEvents(path: string, article: number): JournalEvent[] {
  const place = { heading: null, file: path, line: 1, endLine: 3, language: 'bash' };
  const step = { id: `of-${path}`, ...place, command: path, cleanup: false };
  const about = { path, title: null, variant: null, source: path, diagnostics: [] };
  const outcome = notRun('skipped', { code: 'directive', message: path, line: 1 });
  return [
    { type: 'article-started', article, at, ...about, steps: [step] },
    { type: 'step-finished', article, step: step.id, at, ...outcome },
    { type: 'article-finished', article, at, status: 'passed', durationMs: 1, leftovers: [] },
  ];
}

/** The journal of a run of these articles. */
function journalOf(name: string, articles: string[], more: Partial<RunStarted> = {}): NamedJournal {
  const start: RunStarted = { type: 'run-started', version: 1, runId: name, tool, at, articles, ...more };
  const end: JournalEvent = { type: 'run-finished', at, status: 'passed', durationMs: 5 };
  return { name, start, events: [start, ...articles.flatMap(articleEvents), end] };
}

function shardsOf(paths: readonly string[], count: number): NamedJournal[] {
  return Array.from({ length: count }, (_, at) => {
    const { items, shard } = shareOf(paths, { index: at + 1, count });
    return journalOf(`${at + 1}.ndjson`, items, { shard });
  });
}

function recordOf(journals: readonly NamedJournal[]) {
  const merged = mergeJournals(journals);
  return merged.ok ? fold(merged.events) : null;
}

test('what runs that are put together ran on is that of the first', () => {
  const on = (bash: string) => ({
    platform: { system: 'Linux', release: '6.8.0', architecture: 'x64', node: '20.20.0', bash },
  });
  const merged = recordOf([journalOf('a', ['1'], on('5.2.15')), journalOf('b', ['2'], on('5.1.4'))]);
  expect(merged?.platform).toEqual(on('5.2.15').platform);
  expect(recordOf([journalOf('a', ['1']), journalOf('b', ['2'])])).not.toHaveProperty('platform');
});

test('the shards of a run, in any order, give what the whole gives', () => {
  const paths = fc.uniqueArray(fc.string(), { maxLength: 20 });
  const shards = fc.tuple(paths, fc.integer({ min: 1, max: 9 })).chain(([paths, count]) => {
    const all = shardsOf(paths, count);
    return fc.record({ paths: fc.constant(paths), shards: fc.shuffledSubarray(all, { minLength: count }) });
  });
  fc.assert(
    fc.property(shards, ({ paths, shards }) => {
      const whole = fold(journalOf('whole', paths).events);
      expect({ ...recordOf(shards), runId: 'whole' }).toEqual(whole);
    }),
  );
});

test('runs of different articles stand one behind the other', () => {
  const merged = mergeJournals([journalOf('b', ['3', '1']), journalOf('a', ['2'])]);
  expect(merged.ok && merged.events[0]).toMatchObject({ runId: 'b+1', articles: ['3', '1', '2'] });
  expect(merged.ok && fold(merged.events)?.articles.map(({ path }) => path)).toEqual(['3', '1', '2']);
});

test('without one of its shards a run is interrupted, with all that there is', () => {
  const [one, , three] = shardsOf(['a', 'b', 'c', 'd'], 3);
  const there = [one, three].filter((journal) => journal !== undefined);
  expect(mergeJournals(there)).toMatchObject({ ok: true, missing: [2] });
  const record = recordOf(there);
  expect(record?.status).toBe('interrupted');
  expect(record?.articles.map(({ path }) => path)).toEqual(['a', 'c', 'd']);
});

test('with a shard that was killed a run is interrupted, and its other shards are whole', () => {
  const [one, two] = shardsOf(['a', 'b', 'c'], 2);
  if (one === undefined || two === undefined) throw new Error('no shards');
  const record = recordOf([{ ...one, events: one.events.slice(0, 2) }, two]);
  expect(record?.status).toBe('interrupted');
  expect(record?.articles.map(({ path, status }) => `${path} ${status}`)).toEqual([
    'a interrupted',
    'b passed',
    'c interrupted',
  ]);
});

test('a run that began first and lasted longest says when and how long', () => {
  const early = '2025-12-31T00:00:00.000Z';
  const first = journalOf('early', ['x'], { at: early });
  expect(recordOf([journalOf('late', ['y']), first])).toMatchObject({
    runId: 'early+1',
    startedAt: early,
    durationMs: 5,
    status: 'passed',
  });
});

test('an event whose clock was put back stays behind those before it', () => {
  const earlier = '2020-01-01T00:00:00.000Z';
  const one = journalOf('one', ['a']);
  const events = one.events.map((event, place) => (place === 2 ? { ...event, at: earlier } : event));
  const merged = mergeJournals([{ ...one, events }, journalOf('two', ['b'])]);
  const types = merged.ok ? merged.events.flatMap((event) => ('article' in event ? [event] : [])) : [];
  expect(types.filter(({ article }) => article === 0).map(({ type }) => type)).toEqual([
    'article-started',
    'step-finished',
    'article-finished',
  ]);
});

const shard = { index: 1, count: 2, articles: 2, places: [0] };

test.each([
  [
    'of the same run',
    [journalOf('a', ['1']), { ...journalOf('a', ['1']), name: 'b' }],
    ['a and b are of the same run, a'],
  ],
  [
    'of two versions',
    [journalOf('a', ['1']), journalOf('b', ['2'], { tool: { ...tool, version: '2' } })],
    ['a is of docproof 1, b of docproof 2: a report is of one version'],
  ],
  [
    'with the same article',
    [journalOf('a', ['1', '2']), journalOf('b', ['2', '3']), journalOf('c', ['2'])],
    ['2 is in a and in b', '2 is in a and in c'],
  ],
  [
    'of the same shard',
    [journalOf('a', ['1'], { shard }), journalOf('b', ['1'], { shard })],
    ['a and b are both shard 1 of 2'],
  ],
  [
    'of shards of different runs',
    [
      journalOf('a', ['1'], { shard }),
      journalOf('b', ['2'], { shard: { ...shard, index: 2, articles: 3 } }),
      journalOf('c', ['3'], { shard: { ...shard, count: 3 } }),
      journalOf('d', ['4']),
    ],
    [
      'a is shard 1 of 2 of 2 articles, b shard 2 of 2 of 3 articles: they are not of one run',
      'a is shard 1 of 2 of 2 articles, c shard 1 of 3 of 2 articles: they are not of one run',
      'a is shard 1 of 2 of 2 articles, d no shard: they are not of one run',
    ],
  ],
])('journals %s are not put together', (_what, journals, problems) => {
  expect(mergeJournals(journals)).toEqual({ ok: false, problems });
});
