import type { MeasureName } from '../../article/types.ts';
import { exactMeasure } from './exact.ts';
import { jaroWinklerMeasure } from './jaro-winkler.ts';
import { jsonMeasure } from './json.ts';
import { linesMeasure } from './lines.ts';
import type { Measurable, Measure } from './measure.ts';
import { areTables, tableMeasure } from './table.ts';
import { textMeasure } from './text.ts';

/** All measures, by name. */
export const measures: Readonly<Record<MeasureName, Measure>> = {
  'string-similarity': textMeasure,
  json: jsonMeasure,
  table: tableMeasure,
  lines: linesMeasure,
  exact: exactMeasure,
  'jaro-winkler': jaroWinklerMeasure,
};

/** The measure for what the expectation is. */
export function fittingMeasure(outputs: Measurable): MeasureName {
  if (outputs.expectedJson !== null) return 'json';
  return areTables(outputs) ? 'table' : 'string-similarity';
}
