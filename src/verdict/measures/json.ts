import { isElided, leafPairs } from '../json/leaves.ts';
import { isObject, type Json } from '../json/value.ts';
import { level } from '../levelling/level.ts';
import { plain } from '../literal.ts';
import { hasMark, isMark, markedText } from '../marks.ts';

/**
 * The share of the expectation's leaves that the actual document has, at the same place, with the same type and value.
 * Order of keys and further keys are free; volatile text and marks match whatever stands for them.
 *
 * @returns 0 to 1
 */
export function jsonSimilarity(expected: Json, actual: Json): number {
  let held = 0;
  let all = 0;
  for (const pair of leafPairs(expected, actual)) {
    all += 1;
    if (pair.actual !== undefined && holds(pair.expected, pair.actual)) held += 1;
  }
  return all === 0 ? 1 : held / all;
}

function holds(expected: Json, actual: Json): boolean {
  if (typeof expected === 'string') return isElided(expected) || stringHolds(expected, actual);
  if (Array.isArray(expected)) return Array.isArray(actual) && (expected.length > 0 || actual.length === 0);
  if (isObject(expected)) return isObject(actual);
  return expected === actual;
}

function stringHolds(expected: string, actual: Json): boolean {
  if (typeof actual === 'number' || typeof actual === 'boolean') return isMark(expected);
  if (typeof actual !== 'string') return false;
  const levelled = level(expected);
  return (
    plain(levelled) === plain(level(actual)) || (hasMark(levelled) && markedText(levelled)(level(actual)))
  );
}
