import type { JournalEvent } from '../run/events.ts';
import { type Journal, openJournal } from '../run/journal.ts';
import { mention } from './complain.ts';
import { messageOf } from './message-of.ts';

/** A journal that a full disk does not end the run with: what is left to do is to say so, once, and to clean up. */
export interface RunJournal extends Journal {
  /** Whether everything has been written. */
  whole(): boolean;
}

/** Begins the journal of a run, or says why that cannot be done. */
export function startJournal(path: string): RunJournal | string {
  let journal: Journal;
  try {
    journal = openJournal(path);
  } catch (error) {
    return `the journal cannot be written: ${messageOf(error)}`;
  }
  let whole = true;
  return {
    whole: () => whole,
    close: () => journal.close(),
    write(event: JournalEvent) {
      if (!whole) return;
      try {
        journal.write(event);
      } catch (error) {
        whole = false;
        mention(`the journal cannot be written any more: ${messageOf(error)}`);
      }
    },
  };
}
