import type { JournalEvent, RunStarted } from './events.ts';

/** A journal that is to be reported, under the name by which people know it. */
export interface NamedJournal {
  name: string;
  start: RunStarted;
  /** All of its events, the start among them. */
  events: readonly JournalEvent[];
}
