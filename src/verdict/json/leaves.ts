import { type ChildSearch, children, isElided } from './children.ts';
import { isObject, type Json, type JsonContainer } from './value.ts';

/** One leaf of the expectation beside what the actual document has there; `undefined` where it has nothing. */
export interface LeafPair {
  /** Keys from the root, each after a `.`, and `[]` for the items of an array. */
  path: string;
  expected: Json;
  actual: Json | undefined;
}

/** Gives every leaf of the expectation. An empty container is a leaf, and so is one that leaves all of its items out. */
export function leafPairs(expected: Json, actual: Json | undefined, search: ChildSearch): LeafPair[] {
  const found: LeafPair[] = [];
  const walk = (value: Json, other: Json | undefined, path: string) => {
    if (!isBranch(value)) found.push({ path, expected: value, actual: other });
    else
      for (const child of children(value, other, search))
        walk(child.expected, child.actual, `${path}${child.key === null ? '[]' : `.${child.key}`}`);
  };
  walk(expected, actual, '');
  return found;
}

/** Whether a value has parts that are compared one by one. */
export function isBranch(value: Json): value is JsonContainer {
  if (Array.isArray(value)) return !value.every(isElided);
  return isObject(value) && Object.keys(value).length > 0;
}
