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
  /** The name by which it is reported and switched off. */
  name: string;
  /** When it trips, for people: a sentence or more. */
  about: string;
  /** What it sees that makes it trip, in the middle of a sentence; `null` if it does not. */
  sees(context: GuardContext): string | null;
}

/** A guard that has tripped. */
export interface TrippedGuard {
  name: string;
  /** What it has seen. */
  saw: string;
}
