import { leafPairs } from '../json/leaves.ts';
import { isObject, type Json } from '../json/value.ts';
import type { Level } from '../levelling/level.ts';
import { isMark } from '../marks.ts';
import { isRule, readTables } from '../tables.ts';
import type { Guard } from './guard.ts';

/** Members of an answer that hold what was asked for. */
const collections = ['items', 'value', 'values', 'data', 'results'];

/** Nothing was printed though something was expected: no text, a table without rows, a collection without items. */
export const emptyGuard: Guard = {
  about:
    'Something was expected, and nothing was printed, or nothing but the heading of a table, an empty list or object, `null`, or an object whose `items`, `value`, `values`, `data` or `results` is empty, or which has `null` in place of an address, an id or a token.',
  sees({ expected, actual, expectedJson, actualJson, level }) {
    if (expected === '') return null;
    if (actual === '') return 'nothing was printed';
    if (expectedJson !== null && actualJson !== null)
      return (
        emptied(expectedJson.value, actualJson.value) ?? unset(expectedJson.value, actualJson.value, level)
      );
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

/** What an article shows to say that there is something, whatever it is. */
const madeForMe = /^⟨(?:guid|ip|token|id)⟩$/;

/** Finds a value that was made for the reader in the expectation, and is missing in the output. */
function unset(expected: Json, actual: Json, level: Level): string | null {
  for (const pair of leafPairs(expected, actual, { level })) {
    if (pair.actual !== null || typeof pair.expected !== 'string') continue;
    if (madeForMe.test(level(pair.expected)) || isMark(pair.expected))
      return `“${pair.path.replace(/^.*\./, '')}” is null`;
  }
  return null;
}

/** How many items or members a value has; 0 for what can have none. */
function sizeOf(value: Json): number {
  if (Array.isArray(value)) return value.length;
  return isObject(value) ? Object.keys(value).length : 0;
}

/** Whether the expectation goes on where the output ends: behind a heading, and what rules it off. */
function hasRows(expected: string, actual: string): boolean {
  return hasEmptiedTable(expected, actual) || endsBehindHeading(linesOf(expected), linesOf(actual));
}

/** Whether a table has rows in the expectation, and none wherever it stands in the output. */
function hasEmptiedTable(expected: string, actual: string): boolean {
  const printed = readTables(actual).tables;
  return readTables(expected).tables.some(({ headings, rows }) => {
    const same = printed.filter((table) => table.headings.join(' ') === headings.join(' '));
    return rows.length > 0 && same.length > 0 && same.every((table) => table.rows.length === 0);
  });
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
