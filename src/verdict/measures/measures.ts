import type { MeasureName } from '../../article/verdict-names.ts';
import { exactMeasure } from './exact.ts';
import { jaroWinklerMeasure } from './jaro-winkler.ts';
import { jsonMeasure } from './json.ts';
import { linesMeasure } from './lines.ts';
import type { Measurable, Measure } from './measure.ts';
import { areTables, tableMeasure } from './table.ts';
import { textMeasure } from './text.ts';

/** A measure, and what it asks, for people. */
interface NamedMeasure {
  measure: Measure;
  about: string;
  /**
   * The score of two outputs is that of the two the other way round, as long as neither leaves something open, has lines that only warn,
   * has other names throughout, or is so long that only a part of it is compared.
   */
  isSymmetric: boolean;
}

/** All measures, by name. */
export const measures: Readonly<Record<MeasureName, NamedMeasure>> = {
  'string-similarity': {
    measure: textMeasure,
    isSymmetric: true,
    about:
      'The share of pairs of neighbouring letters that both have (Dice), blind to white space. Where the expectation leaves lines out, the share of its own pairs. A name that was replaced throughout, in lines that are otherwise the same, costs half of what it would. For all that is neither JSON nor a table.',
  },
  json: {
    measure: jsonMeasure,
    isSymmetric: false,
    about:
      'The share of the values of the expectation that are there, at the same place, of the same type. Order of keys and further keys are free; items count by place. The expectation may have comments, trailing commas and parts left out; if it leaves parts out and no JSON was printed, both are compared as text. For an expectation that is JSON.',
  },
  table: {
    measure: tableMeasure,
    isSymmetric: false,
    about:
      'Headings and rows: widths, the order of columns, further columns and further rows are free. A row is known by its first cell, or else by its place. A table without one of the headings is worth little. For an expectation that is nothing but tables, 20 at most, where tables were printed.',
  },
  lines: {
    measure: linesMeasure,
    isSymmetric: true,
    about: 'The share of lines that both have in the same order, or in any with `order=free`.',
  },
  exact: {
    measure: exactMeasure,
    isSymmetric: true,
    about: '1 for the same text, or 0. Nothing is levelled, and marks stand for themselves.',
  },
  'jaro-winkler': {
    measure: jaroWinklerMeasure,
    isSymmetric: true,
    about:
      'Jaro–Winkler similarity, for thresholds that were chosen for it elsewhere. It is far above 0.5 for texts that have nothing to do with each other.',
  },
};

/** The measure for what the expectation is. */
export function fittingMeasure(outputs: Measurable): MeasureName {
  if (outputs.expectedJson !== null) return 'json';
  return areTables(outputs) ? 'table' : 'string-similarity';
}
