import { expect, test } from 'vitest';
import type { JournalEvent } from '../../src/run/events.ts';
import { parseJournal } from '../../src/run/journal-text.ts';

const at = '2026-01-01T00:00:00.000Z';
const tool = { name: 'docproof', version: '0' };
const start: JournalEvent = {
  type: 'run-started',
  version: 1,
  runId: 'run',
  tool,
  at,
  articles: ['ä\n🙂.md'],
};
const end: JournalEvent = { type: 'run-finished', at, status: 'passed', durationMs: 5 };
const text = `${JSON.stringify(start)}\n${JSON.stringify(end)}\n`;

test('a journal is read whole, with or without its last line end', () => {
  expect(parseJournal(text.split('\n'))).toEqual({ ok: true, start, events: [start, end] });
  expect(parseJournal(text.trimEnd().split('\n'))).toEqual({ ok: true, start, events: [start, end] });
});

test('of a journal that is cut at any byte, the events before the cut are left', () => {
  const bytes = Buffer.from(text);
  const first = Buffer.byteLength(JSON.stringify(start));
  for (let length = 0; length < bytes.length - 1; length++) {
    const read = parseJournal(bytes.subarray(0, length).toString().split('\n'));
    expect(read).toMatchObject({ ok: length >= first });
    if (read.ok) expect(read.events).toEqual([start]);
  }
});

test.each([
  ['', 'it has no event, and is no journal or was cut before its first'],
  ['# Article\n', 'line 1 is no event of a run'],
  [`${JSON.stringify(start)}\n\n${JSON.stringify(end)}\n`, 'line 2 is no event of a run'],
  ['[]\n', 'line 1 is no event of a run'],
  [
    `${JSON.stringify(start)}\n${JSON.stringify({ ...end, durationMs: 'x' })}\n`,
    'line 2 is no event of a run',
  ],
  [
    `${JSON.stringify(start)}\n${JSON.stringify({ type: 'step-started', article: 1e9, step: 'a', at, attempt: 1 })}\n`,
    'line 2 speaks of an article that the run does not have',
  ],
  [`${JSON.stringify(end)}\n`, 'it does not begin with the start of a run'],
  [text + text, 'line 3 is the start of another run: journals of several are named one by one'],
  [
    `${JSON.stringify({ ...start, runId: '../run' })}\n${JSON.stringify(end)}\n`,
    'line 1 is no event of a run',
  ],
  [`${JSON.stringify({ ...start, version: 2 })}\n`, 'it has version 2, and this docproof reads version 1'],
])('%j is no journal', (other, message) => {
  expect(parseJournal(other.split('\n'))).toEqual({ ok: false, message });
});
