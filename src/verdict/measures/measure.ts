import type { MeasureName } from '../../article/verdict-names.ts';
import type { JsonDocument } from '../json/value.ts';
import type { Level } from '../levelling/level.ts';
import type { DifferenceLine } from '../types.ts';

/** Two outputs that are to be compared. */
export interface Measurable {
  /** Cleaned, with the session's values in it. */
  expected: string;
  /** Cleaned. */
  actual: string;
  /** The same as JSON, where it is to be read as such. */
  expectedJson: JsonDocument | null;
  actualJson: JsonDocument | null;
  level: Level;
  /** The order of lines, rows and items does not count. */
  unordered: boolean;
}

/** What a measure says of two outputs. */
export interface Measured {
  method: MeasureName;
  /** 0 to 1. */
  score: number;
  /** Aligns the two as they were compared; it takes longer than the score. */
  difference: () => DifferenceLine[] | null;
}

/** Says how alike two outputs are. Linear in their lengths, or bounded. */
export type Measure = (outputs: Measurable) => Measured;
