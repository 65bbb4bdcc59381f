import { cellsOf, isHeading, isRule, rowOf } from '../tables.ts';
import { type Bearing, bearingOf } from './states.ts';

/** What a field said once. */
export interface State {
  bearing: Bearing;
  /** The words. */
  said: string;
}

/** What each field of an output says, every time it occurs, by the field's name or path. */
export type StateFields = Map<string, State[]>;

const stateName =
  /(?:state|status|phase|health|condition|ready|readytouse|ready to use|available|code|programmed|admitted|accepted|synced|established|completions|enabled|result|outcome|active|sub)$/i;
const quotedPair = /"(\w+)"\s*:\s*(?:"([^"\n]*)"|(true|false)\b)/g;
const plainPair = /^\s*(?:[-*•] )?([A-Za-z][\w .-]{0,60}?)\s{0,60}[:=]\s*(\S.*)$/;
/** A gauge that is 1 where something works, as Prometheus has them. */
const gauge = /^((?:\w+_)?(?:up|healthy|ready|success|available))(?:\{[^}\n]*\})? ([01])(?:\.0)?$/;
const httpStatus = /^(?:[<*] )?HTTP\/[\d.]+ (\d{3}\b.*)$/;

/** Whether a field of that name tells a state. */
export function isStateName(name: string): boolean {
  return stateName.test(name);
}

/** Notes what a field says, if it is a known state. */
export function noteState(fields: StateFields, name: string, value: string): void {
  const bearing =
    bearingOf(name.replace(/^.*\./, ''), value) ?? (/^[A-Za-z][A-Za-z ]*$/.test(value) ? 'other' : null);
  if (bearing !== null) note(fields, name.replace(/[\s_-]/g, '').toLowerCase(), { bearing, said: value });
}

/** Notes a state under a key. */
export function note(fields: StateFields, key: string, state: State): void {
  const known = fields.get(key);
  if (known === undefined) fields.set(key, [state]);
  else known.push(state);
}

/** Reads the states that a text tells: in tables by column, in `name: value` lines, quoted or not, and in HTTP status lines. */
export function statesInText(text: string): StateFields {
  const fields: StateFields = new Map();
  const lines = text.split('\n');
  let headings: ReturnType<typeof cellsOf> | null = null;
  for (const [place, line] of lines.entries()) {
    const cells = cellsOf(line);
    if (cells.length === 0) {
      if (!isRule(line)) headings = null;
    } else if (isHeading(cells, lines[place + 1])) headings = cells;
    else if (headings !== null && cells.length > 1 && cells.length <= headings.length)
      noteRow(fields, textsOf(headings), rowOf(cells, headings));
    else if (cells.length > 2) noteBareRow(fields, textsOf(cells));
    else notePairs(fields, line);
  }
  return fields;
}

function textsOf(cells: ReturnType<typeof cellsOf>): string[] {
  return cells.map(({ text }) => text);
}

function noteRow(fields: StateFields, headings: readonly string[], row: readonly string[]): void {
  const [first = ''] = row;
  // Of a job that is done nothing is ready any more.
  const isDone = row.some((cell) => /^Completed$/i.test(cell));
  for (const [place, name] of headings.entries()) {
    const value = row[place] ?? '';
    if (!isStateName(name) || value === '' || (isDone && /^\d+\/\d+$/.test(value))) continue;
    noteState(fields, name, value);
    // In a table of conditions the row's name is the field.
    if (isStateName(first)) noteState(fields, first, value);
  }
}

/** A row whose header is not shown: cells that are nothing but a state's word or a count, by their place. */
function noteBareRow(fields: StateFields, row: readonly string[]): void {
  const isDone = row.includes('Completed');
  for (const [place, text] of row.entries()) {
    const isCount = /^\d+\/\d+$/.test(text);
    if (isCount ? !isDone : /^[A-Z][A-Za-z]+$/.test(text)) noteState(fields, `column ${place}`, text);
  }
}

function notePairs(fields: StateFields, line: string): void {
  const http = httpStatus.exec(line)?.[1];
  if (http !== undefined) noteState(fields, 'HTTP status', http);
  const [, gauged, value] = gauge.exec(line) ?? [];
  if (gauged !== undefined) noteState(fields, gauged, value === '1' ? 'up' : 'down');
  const pairs = line.includes('"')
    ? [...line.matchAll(quotedPair)].map(([, name, text, truth]) => [name, text ?? truth])
    : [plainPair.exec(line)?.slice(1) ?? []];
  for (const [name = '', value = ''] of pairs) {
    if (isStateName(name)) noteState(fields, name, value);
  }
}
