import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { JournalEvent } from './events.ts';
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

/** Reads a journal. A last line that was cut short, by a kill or a full disk, is left out. */
export function readJournal(path: string): JournalEvent[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  // Behind the last complete line stands nothing, or what was cut short.
  lines.pop();
  // Nothing but this module writes journals, so a line is what it wrote.
  return lines.map((line) => JSON.parse(line) as JournalEvent);
}
