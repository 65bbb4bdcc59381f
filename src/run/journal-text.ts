import journalSchema from '../../schemas/journal.schema.json' with { type: 'json' };
import type { JournalEvent, RunStarted } from './events.ts';
import { fitsSchema } from './fits-schema.ts';

/** What a journal holds, from the start of its run on; or why it is no journal, as a sentence about it. */
export type ReadJournal =
  | { ok: true; start: RunStarted /** All of them, the start among them. */; events: JournalEvent[] }
  | { ok: false; message: string };

/** Reads the lines of a journal. A last one that was cut short, by a kill or a full disk, is left out. */
export function parseJournal(lines: Iterable<string>): ReadJournal {
  const read: (JournalEvent | null)[] = [];
  let version: number | null = null;
  for (const line of lines) {
    if (read.length === 0) version = versionOf(line);
    read.push(eventOf(line));
  }
  // A later docproof may have written it.
  if (version !== null && version !== 1)
    return { ok: false, message: `it has version ${version}, and this docproof reads version 1` };
  const last = read.pop() ?? null;
  const bad = read.indexOf(null);
  if (bad !== -1) return { ok: false, message: `line ${bad + 1} is no event of a run` };
  const events = [...read, last].filter((event) => event !== null);
  const [start] = events;
  if (start === undefined)
    return { ok: false, message: 'it has no event, and is no journal or was cut before its first' };
  if (start.type !== 'run-started')
    return { ok: false, message: 'it does not begin with the start of a run' };
  const second = events.findIndex(({ type }, place) => place > 0 && type === 'run-started');
  if (second !== -1) {
    const message = `line ${second + 1} is the start of another run: journals of several are named one by one`;
    return { ok: false, message };
  }
  const stray = events.findIndex((event) => 'article' in event && event.article >= start.articles.length);
  if (stray === -1) return { ok: true, start, events };
  return { ok: false, message: `line ${stray + 1} speaks of an article that the run does not have` };
}

function eventOf(line: string): JournalEvent | null {
  const value = jsonOf(line);
  return isEvent(value) ? value : null;
}

function isEvent(value: unknown): value is JournalEvent {
  return fitsSchema(value, journalSchema);
}

/** Of a journal's first event; `null` where there is no number. */
function versionOf(line: string): number | null {
  const value = jsonOf(line);
  const isObject = typeof value === 'object' && value !== null;
  return isObject && 'version' in value && typeof value.version === 'number' ? value.version : null;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
