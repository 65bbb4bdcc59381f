import { type Bearing, bearingOf } from './states.ts';

/** What each field of an output says, every time it occurs, by the field's name or path. */
export type StateFields = Map<string, Bearing[]>;

interface Cell {
  text: string;
  start: number;
}

const stateName =
  /(?:state|status|phase|health|condition|ready|available|code|programmed|admitted|accepted|synced|established|completions)$/i;
const quotedPair = /"(\w+)"\s*:\s*"([^"\n]*)"/g;
const plainPair = /^\s*(?:- )?([A-Za-z][\w .-]{0,60}?)\s{0,60}[:=]\s*(\S.*)$/;
const httpStatus = /^(?:[<*] )?HTTP\/[\d.]+ (\d{3}\b.*)$/;

/** Whether a field of that name tells a state. */
export function isStateName(name: string): boolean {
  return stateName.test(name);
}

/** Notes what a field says, if it is a known state. */
export function noteState(fields: StateFields, name: string, value: string): void {
  const bearing = bearingOf(name.replace(/^.*\./, ''), value);
  if (bearing === null) return;
  const key = name.replace(/[\s_-]/g, '').toLowerCase();
  const known = fields.get(key);
  if (known === undefined) fields.set(key, [bearing]);
  else known.push(bearing);
}

/** Reads the states that a text tells: in tables by column, in `name: value` lines, quoted or not, and in HTTP status lines. */
export function statesInText(text: string): StateFields {
  const fields: StateFields = new Map();
  const lines = text.split('\n');
  let header: Cell[] | null = null;
  for (const [place, line] of lines.entries()) {
    const cells = cellsOf(line);
    if (cells.length === 0) header = null;
    else if (isHeader(cells, lines[place + 1])) header = cells;
    else if (header !== null && cells.length > 1) noteRow(fields, header, cells);
    else if (cells.length > 2) noteBareRow(fields, cells);
    else notePairs(fields, line);
  }
  return fields;
}

/** Cells are parted by two spaces or a tab. */
function cellsOf(line: string): Cell[] {
  return [...line.matchAll(/\S+(?: \S+)*/g)].map((match) => ({ text: match[0], start: match.index }));
}

function isHeader(cells: Cell[], below: string | undefined): boolean {
  if (cells.length < 2) return false;
  if (below?.includes('---') && /^[\s|+-]+$/.test(below)) return true;
  return cells.every(({ text }) => /^[A-Z][A-Z\d /()%_-]*$/.test(text));
}

function noteRow(fields: StateFields, header: Cell[], cells: Cell[]): void {
  const first = cells[0]?.text ?? '';
  for (const [place, { text: name, start }] of header.entries()) {
    if (!isStateName(name)) continue;
    const cell = cells.length === header.length ? cells[place] : cellBelow(cells, start, name.length);
    if (cell === undefined) continue;
    noteState(fields, name, cell.text);
    // In a table of conditions the row's name is the field.
    if (isStateName(first)) noteState(fields, first, cell.text);
  }
}

/** A row whose header is not shown: cells that are nothing but a state's word or a count, by their place. */
function noteBareRow(fields: StateFields, cells: Cell[]): void {
  for (const [place, { text }] of cells.entries()) {
    if (/^(?:[A-Z][A-Za-z]+|\d+\/\d+)$/.test(text)) noteState(fields, `column ${place}`, text);
  }
}

function cellBelow(cells: Cell[], start: number, length: number): Cell | undefined {
  return cells.find((cell) => cell.start < start + length && start < cell.start + cell.text.length);
}

function notePairs(fields: StateFields, line: string): void {
  const http = httpStatus.exec(line)?.[1];
  if (http !== undefined) noteState(fields, 'HTTP status', http);
  const pairs = line.includes('"') ? [...line.matchAll(quotedPair)] : [plainPair.exec(line) ?? []];
  for (const [, name = '', value = ''] of pairs) {
    if (isStateName(name)) noteState(fields, name, value);
  }
}
