import type { Level } from '../levelling/level.ts';
import { isElision } from '../marks.ts';
import { counterpartOf } from './keys.ts';
import { isObject, type Json, type JsonContainer } from './value.ts';

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
  else {
    const printed = actual !== undefined && isObject(actual) ? actual : {};
    for (const [key, value] of Object.entries(expected)) {
      const actualKey = counterpartOf(key, printed, search.level);
      yield { key, actualKey, expected: value, actual: actualKey === null ? undefined : printed[actualKey] };
    }
  }
}

/** Whether a value stands for whatever was left out. */
export function isElided(value: Json): boolean {
  return typeof value === 'string' && isElision(value);
}

/** Before an ellipsis items count from the start, behind the last one from the end. */
function* items(expected: Json[], actual: Json | undefined, { arrange }: ChildSearch): Generator<Child> {
  const printed = Array.isArray(actual) ? actual : undefined;
  const arranged = printed && arrange?.(expected, printed);
  const lastElision = expected.findLastIndex(isElided);
  const fromEnd = (printed?.length ?? 0) - expected.length;
  for (const [place, item] of expected.entries()) {
    if (isElided(item)) continue;
    const counted = place < lastElision || lastElision === -1 ? place : fromEnd + place;
    yield {
      key: null,
      actualKey: null,
      expected: item,
      actual: arranged ? arranged[place] : printed?.[counted],
    };
  }
}
