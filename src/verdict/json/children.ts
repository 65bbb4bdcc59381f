import type { Level } from '../levelling/level.ts';
import { plain } from '../literal.ts';
import { hasMark, isElision, markedText } from '../marks.ts';
import { isObject, type Json, type JsonContainer, type JsonObject } from './value.ts';

/** A member or an item of an expected container, and what the actual one has there. */
export interface Child {
  /** The key as the expectation has it; `null` for an item. */
  key: string | null;
  /** The key as the actual document has it; `null` for an item, and where it is not there. */
  actualKey: string | null;
  expected: Json;
  /** `undefined` where the actual document has nothing. */
  actual: Json | undefined;
}

/** How children are found. */
export interface ChildSearch {
  level: Level;
  /** Puts the items of an actual array in the order of those that they are held against; left out, they stay where they are. */
  arrange?: (expected: readonly Json[], actual: readonly Json[]) => (Json | undefined)[];
}

/** Gives every member or item that the expectation does not leave out: members by key in any order, items by place. */
export function* children(
  expected: JsonContainer,
  actual: Json | undefined,
  search: ChildSearch,
): Generator<Child> {
  if (Array.isArray(expected)) yield* items(expected, actual, search);
  else
    for (const [key, value] of Object.entries(expected)) {
      const actualKey = counterpartOf(key, actual, search.level);
      const found = actualKey === null ? undefined : (actual as JsonObject)[actualKey];
      yield { key, actualKey, expected: value, actual: found };
    }
}

/** Whether a value stands for whatever was left out. */
export function isElided(value: Json): boolean {
  return typeof value === 'string' && isElision(value);
}

function* items(expected: Json[], actual: Json | undefined, { arrange }: ChildSearch): Generator<Child> {
  const printed = Array.isArray(actual) ? actual : undefined;
  const arranged = printed && arrange?.(expected, printed);
  for (const [place, item] of expected.entries()) {
    if (isElided(item)) continue;
    const found = arranged ? arranged[place] : printed?.[placeOf(expected, place, printed.length)];
    yield { key: null, actualKey: null, expected: item, actual: found };
  }
}

/** Items before an ellipsis count from the start, items after the last one from the end. */
function placeOf(expected: Json[], place: number, actualLength: number): number {
  const lastElision = expected.findLastIndex(isElided);
  return place < lastElision || lastElision === -1 ? place : actualLength - (expected.length - place);
}

function counterpartOf(key: string, actual: Json | undefined, level: Level): string | null {
  if (actual === undefined || !isObject(actual)) return null;
  if (Object.hasOwn(actual, plain(key))) return plain(key);
  const levelled = level(key);
  if (levelled === key && !hasMark(key)) return null;
  const matches = markedText(levelled);
  const found = Object.keys(actual).find(
    (other) => plain(level(other)) === plain(levelled) || matches(level(other)),
  );
  return found ?? null;
}
