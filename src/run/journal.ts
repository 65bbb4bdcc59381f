import { closeSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { JournalEvent } from './events.ts';
import { parseJournal, type ReadJournal } from './journal-text.ts';
import { makeFolder } from './make-folder.ts';

/** A journal that is being written. */
export interface Journal {
  /** Writes one event; it is in the file, whole, when this returns. */
  write(event: JournalEvent): void;
  close(): void;
}

/** Opens a new journal: one JSON text a line, in the order of the events. */
export function openJournal(path: string): Journal {
  makeFolder(dirname(path));
  const descriptor = openSync(path, 'wx');
  return {
    write: (event) => writeFileSync(descriptor, `${JSON.stringify(event)}\n`),
    close: () => closeSync(descriptor),
  };
}

/** Reads a journal, or says why that cannot be done. */
export function readJournal(path: string): ReadJournal {
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isCharacterDevice())
      return { ok: false, message: 'it is a device, and no file' };
    return parseJournal(linesOf(readFileSync(path)));
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

/** One at a time: the text of a long journal may be longer than a string can be. */
function* linesOf(bytes: Buffer): Generator<string, void> {
  let from = 0;
  for (let to = bytes.indexOf('\n'); to !== -1; to = bytes.indexOf('\n', from)) {
    yield bytes.toString('utf8', from, to);
    from = to + 1;
  }
  yield bytes.toString('utf8', from);
}
