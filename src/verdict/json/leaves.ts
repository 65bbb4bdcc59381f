import type { Level } from '../levelling/level.ts';
import { plain } from '../literal.ts';
import { hasMark, isElision, markedText } from '../marks.ts';
import { isObject, type Json } from './value.ts';

/** One leaf of the expectation beside what the actual document has there; `undefined` where it has nothing. */
export interface LeafPair {
  /** Keys from the root, each after a `.`, and `[]` for the items of an array. */
  path: string;
  expected: Json;
  actual: Json | undefined;
}

/** How leaves are found. */
export interface LeafSearch {
  level: Level;
  /** Puts the items of an actual array in the order of those that they are held against; left out, they stay where they are. */
  arrange?: (expected: readonly Json[], actual: readonly Json[]) => (Json | undefined)[];
}

/** Gives every leaf of the expectation: objects by key in any order, arrays by place. An empty container is a leaf. */
export function* leafPairs(
  expected: Json,
  actual: Json | undefined,
  search: LeafSearch,
  path = '',
): Generator<LeafPair> {
  if (Array.isArray(expected) && !expected.every(isElided)) {
    const items = Array.isArray(actual) ? actual : undefined;
    const arranged = items && search.arrange?.(expected, items);
    for (const [place, item] of expected.entries()) {
      if (isElided(item)) continue;
      const other = arranged ? arranged[place] : items?.[counterpart(expected, place, items.length)];
      yield* leafPairs(item, other, search, `${path}[]`);
    }
  } else if (isObject(expected) && Object.keys(expected).length > 0) {
    for (const [key, value] of Object.entries(expected)) {
      yield* leafPairs(value, member(actual, key, search.level), search, `${path}.${key}`);
    }
  } else {
    yield { path, expected, actual };
  }
}

export function isElided(value: Json): boolean {
  return typeof value === 'string' && isElision(value);
}

/** Items before an ellipsis count from the start, items after the last one from the end. */
function counterpart(expected: Json[], place: number, actualLength: number): number {
  const lastElision = expected.findLastIndex(isElided);
  return place < lastElision || lastElision === -1 ? place : actualLength - (expected.length - place);
}

function member(actual: Json | undefined, key: string, level: Level): Json | undefined {
  if (actual === undefined || !isObject(actual)) return undefined;
  if (Object.hasOwn(actual, plain(key))) return actual[plain(key)];
  const levelled = level(key);
  if (levelled === key && !hasMark(key)) return undefined;
  const matches = markedText(levelled);
  const found = Object.keys(actual).find(
    (other) => plain(level(other)) === plain(levelled) || matches(level(other)),
  );
  return found === undefined ? undefined : actual[found];
}
