import type { GuardName } from '../../article/verdict-names.ts';
import type { JsonDocument } from '../json/value.ts';
import type { Level } from '../levelling/level.ts';

/** What a guard looks at: cleaned text, not levelled. */
export interface GuardContext {
  expected: string;
  /** What is compared: the stream that was chosen. */
  actual: string;
  /** All that was printed, on both streams. */
  printed: string;
  expectedJson: JsonDocument | null;
  actualJson: JsonDocument | null;
  level: Level;
}

/** Says what no similarity can. */
export interface Guard {
  /** When it trips, for people: a sentence or more. */
  about: string;
  /** What it sees that makes it trip, in the middle of a sentence; `null` if it does not. */
  sees(context: GuardContext): string | null;
}

/** A guard that has tripped. */
export interface TrippedGuard {
  name: GuardName;
  /** What it has seen. */
  saw: string;
}
