import { rowOf, tableLines, textsOf } from '../tables.ts';
import { bearingOfCount } from './counts.ts';
import { knownLine } from './known-lines.ts';
import { type Bearing, bearingOf, bearingOfWord, foldedName } from './states.ts';

/** What a field said once. */
export interface State {
  bearing: Bearing;
  /** The words. */
  said: string;
}

/** What each field of an output says, every time it occurs, by the field's name or path. */
export type StateFields = Map<string, State[]>;

/** Names of fields that tell a state, or ends of such names. */
export const stateNames = [
  'state.name',
  'status.name',
  'state.value',
  'statevalue',
  'replicas',
  'reason',
  'state',
  'status',
  'phase',
  'health',
  'condition',
  'ready',
  'readytouse',
  'ready to use',
  'available',
  'code',
  'programmed',
  'admitted',
  'accepted',
  'synced',
  'established',
  'completions',
  'external-ip',
  'enabled',
  'result',
  'outcome',
  'active',
  'sub',
  'running',
  'healthy',
  'connected',
  'online',
  'success',
  'valid',
  'ok',
] as const;

const stateName = new RegExp(
  `(?:${stateNames.map((name) => name.replace('.', String.raw`\.`)).join('|')})$`,
  'i',
);
/** Characters of the longest of them, and a few more: a path may be very long. */
const longestName = 20;
const quotedPair = /"(\w+)"\s*:\s*(?:"([^"\n]*)"|(true|false)\b)/g;
/** One of several in a line, as in `ip=10.0.0.12,state=online`. */
const joinedPair = /(?<=[\s,;:])(\w+)=([^\s,;"]+)(?=[,;]|$)/g;
const plainPair = /^\s*(?:[-*•] )?([A-Za-z][\w .-]{0,60}?)\s{0,60}[:=]\s*(\S.*)$/;

/** Whether a field of that name tells a state. */
export function isStateName(name: string): boolean {
  return stateName.test(name.slice(-longestName));
}

/** Notes what a field says, if it is a known state. */
export function noteState(fields: StateFields, name: string, value: string): void {
  const bearing =
    bearingOf(name.replace(/^.*\./, ''), value) ?? (/^[A-Za-z][A-Za-z ]*$/.test(value) ? 'other' : null);
  if (bearing !== null) note(fields, foldedName(name), { bearing, said: value });
}

/** Notes a count that tells a state by being nothing, or by being more. */
export function noteCount(fields: StateFields, name: string, value: string): void {
  const bearing = bearingOfCount(name, value);
  if (bearing !== null) note(fields, `count of ${foldedName(name)}`, { bearing, said: `${name} ${value}` });
}

/** Notes a state under a key. */
export function note(fields: StateFields, key: string, state: State): void {
  const known = fields.get(key);
  if (known === undefined) fields.set(key, [state]);
  else known.push(state);
}

/**
 * Reads the states that a text tells: in tables by column, in `name: value` lines, quoted or not, in lines of programs that tell
 * them in a code, and in HTTP status lines.
 */
export function statesInText(text: string): StateFields {
  const fields: StateFields = new Map();
  noteCsv(fields, text);
  for (const { line, cells, headings, isHeading } of tableLines(text)) {
    if (isHeading) continue;
    if (headings !== null && cells.length > 1 && cells.length <= headings.length)
      noteRow(fields, textsOf(headings), rowOf(cells, headings));
    else if (cells.length > 2) noteBareRow(fields, textsOf(cells));
    else notePairs(fields, line);
    noteKnownLine(fields, line);
  }
  return fields;
}

const csvHeading = /^[A-Za-z_][\w -]{0,40}(?:,[A-Za-z_][\w -]{0,40}){2,40}$/;

/** Counts in values that are parted by commas, below a line of their names. */
function noteCsv(fields: StateFields, text: string): void {
  const [first = '', ...rows] = text.split('\n');
  if (!csvHeading.test(first)) return;
  const names = first.split(',');
  for (const row of rows) {
    const values = row.split(',');
    if (values.length !== names.length) continue;
    for (const [place, name] of names.entries()) noteCount(fields, name, values[place] ?? '');
  }
}

function noteKnownLine(fields: StateFields, line: string): void {
  const told = knownLine(line);
  if (told !== null) note(fields, told.field, { bearing: told.bearing, said: told.said });
}

function noteRow(fields: StateFields, headings: readonly string[], row: readonly string[]): void {
  const [first = ''] = row;
  // Of a job that is done nothing is ready any more.
  const isDone = row.some((cell) => /^Completed$/i.test(cell));
  for (const [place, name] of headings.entries()) {
    const value = row[place] ?? '';
    if (!isDone) noteCount(fields, name, value);
    if (place > 0 && !isStateName(name)) noteWord(fields, name, value);
    if (!isStateName(name) || value === '' || (isDone && /^\d+\/\d+$/.test(value))) continue;
    noteState(fields, name, value);
    // In a table of conditions the row's name is the field.
    if (isStateName(first)) noteState(fields, first, value);
  }
}

/** A cell of any other column that is nothing but a state's word, or says that there is nothing. */
function noteWord(fields: StateFields, name: string, value: string): void {
  if (/^(?:<none>|none|null)$/i.test(value))
    note(fields, `cell ${foldedName(name)}`, { bearing: 'broken', said: value });
  else if (value !== '')
    note(fields, `cell ${foldedName(name)}`, { bearing: bearingOfCell(value), said: value });
}

function bearingOfCell(value: string): Bearing {
  const bearing = /^[A-Z][A-Za-z]+$/.test(value) ? bearingOfWord(value) : null;
  return bearing === 'broken' || bearing === 'up' ? bearing : 'other';
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
  const quoted = line.includes('"') ? [...line.matchAll(quotedPair)] : [];
  const pairs =
    quoted.length > 0
      ? quoted.map(([, name, text, truth]) => [name, text ?? truth])
      : [
          plainPair.exec(line)?.slice(1) ?? [],
          ...[...line.matchAll(joinedPair)].map((pair) => pair.slice(1)),
        ];
  for (const [name = '', value = ''] of pairs) {
    noteCount(fields, name, value);
    if (isStateName(name)) noteState(fields, name, value);
  }
}
