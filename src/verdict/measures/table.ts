import { comparedTexts, keyFinder } from '../compared-lines.ts';
import { difference } from '../difference.ts';
import type { Level } from '../levelling/level.ts';
import { plain } from '../literal.ts';
import { readTables, type Table } from '../tables.ts';
import { windowOf } from '../window.ts';
import type { Measurable, Measure } from './measure.ts';
import { stringSimilarity } from './string-similarity.ts';
import { textMeasure } from './text.ts';

/** What the headings of a table count by themselves, where all are there: the rest is for the rows. */
const headingsShare = 0.25;

/**
 * Compares tables by headings and rows: widths and the order of columns are free, and so are further columns and rows. Rows are told
 * by their first cell, or else by their place. An expectation without a table is compared as text.
 */
export const tableMeasure: Measure = (outputs) => {
  const { expected, actual, level } = outputs;
  const window = windowOf(actual, expected.length);
  const [ours, theirs] = [readTables(expected).tables, readTables(window.text).tables];
  if (ours.length === 0) return textMeasure(outputs);
  const scores = ours.map((table) => bestOf(theirs, table, level));
  return {
    method: 'table',
    score: scores.reduce((sum, score) => sum + score, 0) / scores.length,
    difference() {
      return difference(comparedTexts(expected, window.text, level));
    },
  };
};

/** Whether an expectation is one or more tables with rows, and tables were printed. */
export function areTables({ expected, actual }: Pick<Measurable, 'expected' | 'actual'>): boolean {
  const { tables, others } = readTables(expected);
  if (tables.length === 0 || others.length > 0 || tables.some(({ rows }) => rows.length === 0)) return false;
  const printed = readTables(windowOf(actual, expected.length).text).tables;
  const widths = new Map(printed.map(({ headings }) => [headings.join(' '), headings.length]));
  // Where headings have come nearer to each other, nobody can tell which of their blanks part columns.
  return (
    printed.length > 0 &&
    tables.every(({ headings }) => (widths.get(headings.join(' ')) ?? headings.length) === headings.length)
  );
}

/** The similarity to the table that is most like it. */
function bestOf(tables: readonly Table[], expected: Table, level: Level): number {
  const most = Math.max(0, ...tables.map((table) => sharedHeadings(expected, table)));
  const alike = tables.filter((table) => sharedHeadings(expected, table) === most);
  if (most === 0) return 0;
  return Math.max(...alike.map((table) => similarityOf(expected, table, level)));
}

function similarityOf(expected: Table, actual: Table, level: Level): number {
  const shared = sharedHeadings(expected, actual);
  const columns = expected.headings.map((heading) => actual.headings.map(fold).indexOf(fold(heading)));
  const rows = pairs(expected, actual, columns[0] ?? -1, level).map((row, index) =>
    rowSimilarity(expected.rows[index] ?? [], row, columns, level),
  );
  const content = rows.length === 0 ? 1 : rows.reduce((sum, score) => sum + score, 0) / rows.length;
  return shared * shared * (headingsShare + (1 - headingsShare) * content);
}

/** The share of the expected headings that a table has. */
function sharedHeadings(expected: Table, actual: Table): number {
  const names = new Set(actual.headings.map(fold));
  const shared = expected.headings.filter((heading) => names.has(fold(heading)));
  return shared.length / expected.headings.length;
}

function fold(heading: string): string {
  return heading.toLowerCase();
}

/**
 * The actual row for each expected one.
 *
 * @param column - where the actual rows have what the expected ones begin with
 */
function pairs(expected: Table, actual: Table, column: number, level: Level): (string[] | undefined)[] {
  const firsts = expected.rows.map(([first = '']) => level(first));
  const keyOf = keyFinder(firsts);
  const places = new Map<string, number[]>();
  const free = new Set(actual.rows.keys());
  for (const place of [...free].toReversed()) {
    const key = keyOf(plain(level(actual.rows[place]?.[column] ?? '')));
    const known = places.get(key);
    if (known === undefined) places.set(key, [place]);
    else known.push(place);
  }
  const found = firsts.map((first) => {
    const place = places.get(plain(first))?.pop();
    if (place !== undefined) free.delete(place);
    return place;
  });
  const rest = [...free].toReversed();
  return found.map((place) => actual.rows[place ?? rest.pop() ?? -1]);
}

function rowSimilarity(
  expected: readonly string[],
  actual: readonly string[] | undefined,
  columns: readonly number[],
  level: Level,
): number {
  if (actual === undefined) return 0;
  const compared = expected.flatMap((cell, index) => {
    const column = columns[index] ?? -1;
    return column === -1 ? [] : [cellSimilarity(cell, actual[column] ?? '', level)];
  });
  return compared.length === 0 ? 0 : compared.reduce((sum, score) => sum + score, 0) / compared.length;
}

function cellSimilarity(expected: string, actual: string, level: Level): number {
  const levelled = level(expected);
  const key = plain(levelled);
  const other = keyFinder([levelled])(plain(level(actual)));
  return key === other ? 1 : stringSimilarity(key, other);
}
