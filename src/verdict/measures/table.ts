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

/** So many tables of an expectation are compared as such, with so many printed ones; of those that are alike, so many by their rows. */
const mostTables = 20;
const mostPrinted = 200;
const mostAlike = 5;

/**
 * Compares tables by headings and rows: widths and the order of columns are free, and so are further columns and rows. Rows are told
 * by their first cell, or else by their place. An expectation without a table, or with more than 20, is compared as text.
 */
export const tableMeasure: Measure = (outputs) => {
  const { expected, actual, level } = outputs;
  const window = windowOf(actual, expected.length);
  const [ours, theirs] = [readTables(expected).tables, readTables(window.text).tables.slice(0, mostPrinted)];
  if (ours.length === 0 || ours.length > mostTables) return textMeasure(outputs);
  const scores = ours.map((table, place) => bestOf(theirs, table, place, level));
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
  if (
    tables.length === 0 ||
    tables.length > mostTables ||
    others.length > 0 ||
    tables.some(({ rows }) => rows.length === 0)
  )
    return false;
  const printed = readTables(windowOf(actual, expected.length).text).tables;
  const widths = new Map(printed.map(({ headings }) => [headings.join(' '), headings.length]));
  // Where headings have come nearer to each other, nobody can tell which of their blanks part columns.
  return (
    printed.length > 0 &&
    tables.every(({ headings }) => (widths.get(headings.join(' ')) ?? headings.length) === headings.length)
  );
}

/** The similarity to the table that is most like it: among those with its headings, the one in its place or one of the first. */
function bestOf(tables: readonly Table[], expected: Table, place: number, level: Level): number {
  const shared = tables.map((table) => sharedHeadings(expected, table));
  const most = Math.max(0, ...shared);
  if (most === 0) return 0;
  const alike = tables.filter((_, index) => shared[index] === most);
  const own = shared[place] === most ? tables.slice(place, place + 1) : [];
  return Math.max(
    ...[...own, ...alike.slice(0, mostAlike)].map((table) => similarityOf(expected, table, level)),
  );
}

function similarityOf(expected: Table, actual: Table, level: Level): number {
  const shared = sharedHeadings(expected, actual);
  const columns = columnsOf(expected, actual);
  const rows = pairs(expected, actual, columns[0] ?? -1, level).map((row, index) =>
    rowSimilarity(expected.rows[index] ?? [], row, columns, level),
  );
  const content = rows.length === 0 ? 1 : rows.reduce((sum, score) => sum + score, 0) / rows.length;
  return shared * shared * (headingsShare + (1 - headingsShare) * content);
}

/** Where a table has each of the expected headings, -1 where it has not; one that comes twice is taken twice where it can be. */
function columnsOf(expected: Table, actual: Table): number[] {
  const names = actual.headings.map(fold);
  const last = new Map<string, number>();
  return expected.headings.map((heading) => {
    const name = fold(heading);
    const next = names.indexOf(name, (last.get(name) ?? -1) + 1);
    const column = next === -1 ? (last.get(name) ?? -1) : next;
    last.set(name, column);
    return column;
  });
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
  if (expected === actual) return 1;
  const levelled = level(expected);
  const key = plain(levelled);
  const other = keyFinder([levelled])(plain(level(actual)));
  if (key === other) return 1;
  const alike = stringSimilarity(key, other);
  return /\d/.test(key) && shapeOf(key) === shapeOf(other) ? Math.max(alike, otherNumber) : alike;
}

/** What a figure is worth where another one of the same kind stands: sizes, shares and counts differ from run to run. */
const otherNumber = 0.5;

/** A text with every figure in it made the same. */
function shapeOf(text: string): string {
  return text.replace(/\d+(?:\.\d+)?/g, '0');
}
