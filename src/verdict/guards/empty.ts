import { isObject, type Json } from '../json/value.ts';
import { isRule, readTables } from '../tables.ts';
import type { Guard } from './guard.ts';

/** Members of an answer that hold what was asked for. */
const collections = ['items', 'value', 'values', 'data', 'results'];

/** Nothing was printed though something was expected: no text, a table without rows, a collection without items. */
export const emptyGuard: Guard = {
  about:
    'Something was expected, and nothing was printed, or nothing but the heading of a table, an empty list or object, `null`, or an object whose `items`, `value`, `values`, `data` or `results` is empty.',
  sees({ expected, actual, expectedJson, actualJson }) {
    if (expected === '') return null;
    if (actual === '') return 'nothing was printed';
    if (expectedJson !== null && actualJson !== null) return emptied(expectedJson.value, actualJson.value);
    return hasRows(expected, actual) ? 'nothing stands below the heading' : null;
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

/** Whether the expectation goes on where the output ends: behind a heading, and what rules it off. */
function hasRows(expected: string, actual: string): boolean {
  const [ours, theirs] = [linesOf(expected), linesOf(actual)];
  if (theirs.length === 0 || theirs.length >= ours.length) return false;
  const { tables, others } = readTables(actual);
  if (tables.length > 0 && others.length === 0 && tables.every(({ rows }) => rows.length === 0))
    return readTables(expected).tables.some(({ rows }) => rows.length > 0);
  // Headings in other forms: words in columns, or parted by commas, none of them a value.
  return (
    theirs.every((line, index) => line === ours[index]) &&
    theirs.length === 1 &&
    /\S(?: {2,}|\t|,|\s\S+\s)\S/.test(theirs[0] ?? '') &&
    !/\d/.test(theirs[0] ?? '')
  );
}

/** Without empty lines and rules, blanks made alike. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !isRule(line))
    .map((line) => line.trim().replaceAll(/[ \t]+/g, ' '));
}
