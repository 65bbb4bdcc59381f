import type { Level } from '../levelling/level.ts';
import { plain } from '../literal.ts';
import { hasMark, isMark, markedText } from '../marks.ts';
import { windowOf } from '../window.ts';
import { isElided } from './children.ts';
import { isObject, type Json } from './value.ts';

/**
 * Whether a document has, in the place of an expected leaf, the same type and value; volatile text and marks match whatever stands for
 * them. Of a text that is far longer than the expected one, head and tail are looked at.
 */
export function holds(expected: Json, actual: Json, level: Level): boolean {
  if (typeof expected === 'string') return isElided(expected) || stringHolds(expected, actual, level);
  if (Array.isArray(expected)) return Array.isArray(actual) && (expected.length > 0 || actual.length === 0);
  if (isObject(expected)) return isObject(actual);
  if (typeof expected === 'number' && typeof actual === 'number')
    return expected === actual || isSameVolatile(String(expected), String(actual), level);
  return expected === actual;
}

/** Seconds since 1970, for instance. */
function isSameVolatile(expected: string, actual: string, level: Level): boolean {
  const levelled = level(expected);
  return levelled !== expected && levelled === level(actual);
}

function stringHolds(expected: string, actual: Json, level: Level): boolean {
  if (typeof actual === 'number' || typeof actual === 'boolean') return isMark(expected);
  if (typeof actual !== 'string') return false;
  const levelled = level(expected);
  const printed = level(windowOf(actual, expected.length).text);
  return plain(levelled) === plain(printed) || (hasMark(levelled) && markedText(levelled)(printed));
}
