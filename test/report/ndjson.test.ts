import { expect, test } from 'vitest';
import { ndjsonReporter } from '../../src/report/ndjson.ts';
import type { RunEvent } from '../../src/run/events.ts';
import { fold } from '../../src/run/fold.ts';
import { articleEvents, eventsOf, journalOf } from './fixtures/events.ts';
import { hostileRecord, realisticRecord } from './fixtures/record.ts';

/** What the reporter writes of these events. */
function written(events: readonly RunEvent[]): string {
  return events.map((event) => ndjsonReporter.onEvent?.(event) ?? '').join('');
}

test('every event of the journal is a line, and live output is none', () => {
  const lines = written(eventsOf(realisticRecord)).trimEnd().split('\n');
  const events = lines.map((line) => JSON.parse(line));
  expect(events).toEqual(JSON.parse(JSON.stringify(journalOf(realisticRecord))));
  expect(fold(events)).toEqual(fold(journalOf(realisticRecord)));
});

test('hostile text stays within its line, in which no CI agent finds a command', () => {
  const events = eventsOf(hostileRecord);
  expect(written(events).split('\n')).toHaveLength(journalOf(hostileRecord).length + 1);
  const [article] = realisticRecord.articles;
  if (!article) throw new Error('the fixture lacks an article');
  const obeyed = '##vso[task.complete]\n::error::x\n';
  const text = written(articleEvents({ ...article, source: obeyed }, 0));
  expect(text).not.toMatch(/##\w*\[|^::/m);
  expect(JSON.parse(text.split('\n')[0] ?? '').source).toBe(obeyed);
});
