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

interface Cell {
  text: string;
  start: number;
}

/**
 * Reads tables out of a text: a line of headings, in capitals or above a rule, and what stands below it up to an empty line or the
 * next headings. Columns are parted by two spaces or a tab, or by vertical bars.
 */
export function readTables(text: string): TabularText {
  const lines = text.split('\n');
  const found: TabularText = { tables: [], others: [] };
  let open: { table: Table; cells: Cell[] } | null = null;
  for (const [index, line] of lines.entries()) {
    const cells = cellsOf(line);
    if (cells.length === 0) {
      if (!isRule(line)) open = null;
    } else if (isHeading(cells, lines[index + 1])) {
      open = { table: { headings: cells.map((cell) => cell.text), rows: [] }, cells };
      found.tables.push(open.table);
    } else if (open !== null && cells.length > 1) {
      open.table.rows.push(rowOf(cells, open.cells));
    } else found.others.push(line);
  }
  return found;
}

/** The cells of a line, in order; none for a rule. */
export function cellsOf(line: string): Cell[] {
  if (isRule(line)) return [];
  if (/^\s*\||\s\|\s/.test(line)) return barredCells(line);
  return [...line.matchAll(/\S+(?: \S+)*/g)].map((match) => ({ text: match[0], start: match.index }));
}

function barredCells(line: string): Cell[] {
  const cells: Cell[] = [];
  let start = 0;
  for (const part of line.split('|')) {
    const text = part.trim();
    if (text !== '' || (start > 0 && start + part.length < line.trimEnd().length))
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
export function isHeading(cells: readonly Cell[], below: string | undefined): boolean {
  if (cells.length < 2) return false;
  if (below !== undefined && isRule(below)) return true;
  return cells.every(({ text }) => /^[A-Z%][A-Z\d /()%#_.-]*$/.test(text));
}

/** The cells of a row by heading: one each, or the one that stands below it. */
export function rowOf(cells: readonly Cell[], headings: readonly Cell[]): string[] {
  if (cells.length === headings.length) return cells.map(({ text }) => text);
  return headings.map(({ start, text }) => cellBelow(cells, start, text.length)?.text ?? '');
}

function cellBelow(cells: readonly Cell[], start: number, length: number): Cell | undefined {
  return cells.find((cell) => cell.start < start + length && start < cell.start + cell.text.length);
}
