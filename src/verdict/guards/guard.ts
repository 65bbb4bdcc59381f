import type { JsonDocument } from '../json/value.ts';

/** What a guard looks at: cleaned text, not levelled. */
export interface GuardContext {
  expected: string;
  /** What is compared: the stream that was chosen. */
  actual: string;
  /** All that was printed, on both streams. */
  printed: string;
  expectedJson: JsonDocument | null;
  actualJson: JsonDocument | null;
}

/** Says what no similarity can. */
export interface Guard {
  /** The name by which it is reported and switched off. */
  name: string;
  trips(context: GuardContext): boolean;
}
