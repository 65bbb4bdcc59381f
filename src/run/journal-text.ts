import type { JournalEvent, RunStarted } from './events.ts';

/** What a journal holds, from the start of its run on; or why it is no journal, as a sentence about it. */
export type ReadJournal =
  | { ok: true; start: RunStarted /** All of them, the start among them. */; events: JournalEvent[] }
  | { ok: false; message: string };

/** Reads the text of a journal. A last line that was cut short, by a kill or a full disk, is left out. */
export function parseJournal(text: string): ReadJournal {
  const lines = text.split('\n');
  const last = lines.pop() ?? '';
  const read = lines.map(eventOf);
  const bad = read.indexOf(null);
  if (bad !== -1) return { ok: false, message: `line ${bad + 1} is no event of a run` };
  const events = [...read, eventOf(last)].filter((event) => event !== null);
  const [start] = events;
  if (start === undefined)
    return { ok: false, message: 'it has no event, and is no journal or was cut before its first' };
  if (start.type !== 'run-started')
    return { ok: false, message: 'it does not begin with the start of a run' };
  // A later docproof may have written it.
  const version: number = start.version;
  if (version === 1) return { ok: true, start, events };
  return { ok: false, message: `it has version ${version}, and this docproof reads version 1` };
}

function eventOf(line: string): JournalEvent | null {
  try {
    const value: unknown = JSON.parse(line);
    // Nothing but docproof writes objects with such a key line by line, so they are what it wrote.
    return typeof value === 'object' && value !== null && 'type' in value ? (value as JournalEvent) : null;
  } catch {
    return null;
  }
}
