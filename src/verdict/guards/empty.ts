import { isObject, type Json } from '../json/value.ts';
import { readTables } from '../tables.ts';
import type { Guard } from './guard.ts';

/** Members of an answer that hold what was asked for. */
const collections = ['items', 'value', 'values', 'data', 'results'];

/** Nothing was printed though something was expected: no text, a table without rows, a collection without items. */
export const emptyGuard: Guard = {
  name: 'empty',
  about:
    'Something was expected, and nothing was printed, or nothing but the heading of a table, an empty list or object, `null`, or an object whose `items`, `value`, `values`, `data` or `results` is empty.',
  sees({ expected, actual, expectedJson, actualJson }) {
    if (expected === '') return null;
    if (actual === '') return 'nothing was printed';
    if (expectedJson !== null && actualJson !== null) return emptied(expectedJson.value, actualJson.value);
    return hasRows(expected) && isHeadingOnly(actual) ? 'the table has no rows' : null;
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

function hasRows(text: string): boolean {
  return readTables(text).tables.some(({ rows }) => rows.length > 0);
}

function isHeadingOnly(text: string): boolean {
  const { tables, others } = readTables(text);
  return tables.length > 0 && others.length === 0 && tables.every(({ rows }) => rows.length === 0);
}
