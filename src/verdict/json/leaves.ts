import { level } from '../levelling/level.ts';
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

/** Gives every leaf of the expectation: objects by key in any order, arrays by place. An empty container is a leaf. */
export function* leafPairs(expected: Json, actual: Json | undefined, path = ''): Generator<LeafPair> {
  if (Array.isArray(expected) && !expected.every(isElided)) {
    const items = Array.isArray(actual) ? actual : undefined;
    for (const [place, item] of expected.entries()) {
      if (isElided(item)) continue;
      yield* leafPairs(item, items?.[counterpart(expected, place, items.length)], `${path}[]`);
    }
  } else if (isObject(expected) && Object.keys(expected).length > 0) {
    for (const [key, value] of Object.entries(expected)) {
      yield* leafPairs(value, member(actual, key), `${path}.${key}`);
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

function member(actual: Json | undefined, key: string): Json | undefined {
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
