import { isObject, type Json } from '../json/value.ts';
import type { Level } from '../levelling/level.ts';
import { isRule, readTables } from '../tables.ts';
import type { Guard } from './guard.ts';

/** Lines of an expectation that are looked at for where an output was cut off, and characters of its last line. */
const mostLines = 1_000;
const longestEnd = 2_000;

/** Members of an answer that hold what was asked for. */
const collections = ['items', 'value', 'values', 'data', 'results'];

/** Nothing was printed though something was expected: no text, a table without rows, a collection without items. */
export const emptyGuard: Guard = {
  about:
    'Something was expected, and nothing was printed, or nothing but the heading of a table, an empty list or object, `null`, or an object whose `items`, `value`, `values`, `data` or `results` is empty; or the output ends in the middle of a word.',
  sees({ expected, actual, expectedJson, actualJson, level }) {
    if (expected === '') return null;
    if (actual === '') return 'nothing was printed';
    if (expectedJson !== null && actualJson !== null) return emptied(expectedJson.value, actualJson.value);
    return hasRows(expected, actual)
      ? 'nothing stands below the heading'
      : endsEarly(expected, actual, level);
  },
};

function emptied(expected: Json, actual: Json): string | null {
  if (sizeOf(expected) > 0 && (actual === null || sizeOf(actual) === 0))
    return `${actual === null ? 'null' : Array.isArray(actual) ? 'an empty list' : 'an empty object'} was printed`;
  if (!isObject(expected) || !isObject(actual)) return null;
  const name = collections.find(
    (key) => sizeOf(expected[key] ?? null) > 0 && Array.isArray(actual[key]) && sizeOf(actual[key]) === 0,
  );
  return name === undefined ? null : `“${name}” is empty`;
}

/** How many items or members a value has; 0 for what can have none. */
function sizeOf(value: Json): number {
  if (Array.isArray(value)) return value.length;
  return isObject(value) ? Object.keys(value).length : 0;
}

/** Where an output that has fewer lines than the expectation ends too early. */
function endsEarly(expected: string, actual: string, level: Level): string | null {
  const [ours, theirs] = [expected.split('\n'), actual.split('\n')];
  if (theirs.length >= ours.length) return null;
  const levelled = ours.slice(0, mostLines).map(level);
  const inWord = endInWord(levelled, level(theirs.at(-1) ?? ''));
  return inWord ?? (ours.length > mostLines ? null : endBeforeLast(levelled, theirs, level));
}

/** The last line of the output, where it ends in the middle of a word of the expectation. */
function endInWord(expected: readonly string[], last: string): string | null {
  if (last.length > longestEnd || !/[\p{L}\p{N}]$/u.test(last)) return null;
  const goesOn = (line: string) => line.startsWith(last) && /^[\p{L}\p{N}]/u.test(line.slice(last.length));
  return expected.includes(last) || !expected.some(goesOn) ? null : `it ends with “${last.slice(-40)}”`;
}

/**
 * Where an output is the beginning of the expectation, line by line, and what is missing is of another form than all that came: the
 * last line says what became of it. A list that is shorter than another is none.
 */
function endBeforeLast(expected: readonly string[], actual: readonly string[], level: Level): string | null {
  if (!actual.every((line, place) => level(line) === expected[place])) return null;
  const came = new Set(expected.slice(0, actual.length).map(formOf));
  const last = expected.findLastIndex((line) => line !== '');
  return last < actual.length || came.has(formOf(expected[last] ?? ''))
    ? null
    : `“${expected[last]}” is not there`;
}

/** A line with its words made alike, so that rows of one list have one form. */
function formOf(line: string): string {
  return line.replace(/[\p{L}\p{N}_]+(?:[-./][\p{L}\p{N}_]+)*/gu, 'w');
}

/** Whether the expectation goes on where the output ends: behind a heading, and what rules it off. */
function hasRows(expected: string, actual: string): boolean {
  return hasEmptiedTable(expected, actual) || endsBehindHeading(linesOf(expected), linesOf(actual));
}

/** Whether a table has rows in the expectation, and nothing stands below its heading wherever that stands in the output. */
function hasEmptiedTable(expected: string, actual: string): boolean {
  const lines = actual.split('\n').filter((line) => !isRule(line));
  const words = lines.map((line) => squeezed(line));
  const isEmptied = new Map<string, boolean>();
  for (const [place, heading] of words.entries())
    isEmptied.set(heading, isEmptied.get(heading) !== false && (lines[place + 1] ?? '').trim() === '');
  return readTables(expected).tables.some(
    ({ headings, rows }) => rows.length > 0 && isEmptied.get(squeezed(headings.join(' '))) === true,
  );
}

/** Blanks and bars made one blank. */
function squeezed(line: string): string {
  return line.replaceAll(/[\s|]+/g, ' ').trim();
}

/** Headings in other forms: words in columns, or parted by commas, none of them a value; values stand below them in the expectation. */
function endsBehindHeading(expected: readonly string[], actual: readonly string[]): boolean {
  const [last = '', next = ''] = [actual.at(-1), expected[actual.length]];
  return (
    actual.length < expected.length &&
    actual.every((line, index) => line === expected[index]) &&
    /\S(?: {2,}|\t|,|\s\S+\s)\S/.test(last) &&
    !/\d/.test(last) &&
    (actual.length === 1 || /\d/.test(next))
  );
}

/** Without empty lines and rules, blanks made alike. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !isRule(line))
    .map((line) => line.trim().replaceAll(/[ \t]+/g, ' '));
}
