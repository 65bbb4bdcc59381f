/** A table as programs print it. */
export interface Table {
  headings: string[];
  /** A cell for each heading; empty where a row has none. */
  rows: string[][];
}

/** What is printed: tables, in order, and the lines that stand in none. */
export interface TabularText {
  tables: Table[];
  others: string[];
}

/** Cells of a line of headings; a line of more is text. */
const mostHeadings = 60;

interface Cell {
  text: string;
  start: number;
}

/** A line with something in it that is no rule. */
export interface TableLine {
  line: string;
  cells: Cell[];
  /** Those of the table that the line may be a row of, or that it is; `null` below none. */
  headings: Cell[] | null;
  isHeading: boolean;
}

/**
 * Walks a text and tells headings and what stands below them: a line of headings, in capitals or above a rule, holds for the lines below
 * it up to an empty one or the next headings. Columns are parted by two spaces or a tab, or by vertical bars.
 */
export function* tableLines(text: string): Generator<TableLine> {
  const lines = text.split('\n');
  let headings: Cell[] | null = null;
  for (const [index, line] of lines.entries()) {
    const cells = cellsOf(line);
    if (cells.length === 0) {
      if (!isRule(line)) headings = null;
      continue;
    }
    const heads = isHeading(cells, lines[index + 1]);
    if (heads) headings = cells;
    yield { line, cells, headings, isHeading: heads };
  }
}

/** Reads the tables out of a text. */
export function readTables(text: string): TabularText {
  const found: TabularText = { tables: [], others: [] };
  for (const { line, cells, headings, isHeading: heads } of tableLines(text)) {
    const table = found.tables.at(-1);
    if (heads) found.tables.push({ headings: textsOf(cells), rows: [] });
    else if (table !== undefined && headings !== null && cells.length > 1)
      table.rows.push(rowOf(cells, headings));
    else found.others.push(line);
  }
  return found;
}

/** What stands in cells. */
export function textsOf(cells: readonly Cell[]): string[] {
  return cells.map(({ text }) => text);
}

/** The cells of a line, in order; none for a rule. */
function cellsOf(line: string): Cell[] {
  if (line === '' || isRule(line)) return [];
  if (line.includes('|') && /^\s*\||\s\|\s/.test(line)) return barredCells(line);
  const text = line.trim();
  // Most lines are one cell, and a search for more takes longer.
  if (!/[^\S ]| {2}/.test(text)) return text === '' ? [] : [{ text, start: line.indexOf(text) }];
  return [...line.matchAll(/\S+(?: \S+)*/g)].map((match) => ({ text: match[0], start: match.index }));
}

function barredCells(line: string): Cell[] {
  const cells: Cell[] = [];
  let start = 0;
  const end = line.trimEnd().length;
  for (const part of line.split('|')) {
    const text = part.trim();
    if (text !== '' || (start > 0 && start + part.length < end))
      cells.push({ text, start: start + part.length - part.trimStart().length });
    start += part.length + 1;
  }
  return cells;
}

/** A line of hyphens, equals signs, plus signs and bars, which parts headings from rows. */
export function isRule(line: string): boolean {
  return /[-=─━]{2}/.test(line) && /^[\s|+\-=─━┼┌┬┐├┤└┴┘│]+$/.test(line);
}

/** Whether cells are headings: all in capitals, or with a rule below them. */
function isHeading(cells: readonly Cell[], below: string | undefined): boolean {
  if (cells.length < 2 || cells.length > mostHeadings) return false;
  return (
    cells.every(({ text }) => /^[A-Z%][A-Z\d /()%#_.+-]*$/.test(text)) ||
    (below !== undefined && isRule(below))
  );
}

/** The cells of a row by heading: one each, or the one that stands below it. */
export function rowOf(cells: readonly Cell[], headings: readonly Cell[]): string[] {
  if (cells.length === headings.length) return textsOf(cells);
  return headings.map(({ start, text }) => cellBelow(cells, start, text.length)?.text ?? '');
}

function cellBelow(cells: readonly Cell[], start: number, length: number): Cell | undefined {
  return cells.find((cell) => cell.start < start + length && start < cell.start + cell.text.length);
}
