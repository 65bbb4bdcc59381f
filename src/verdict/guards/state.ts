import { leafPairs } from '../json/leaves.ts';
import type { Json } from '../json/value.ts';
import type { Guard } from './guard.ts';
import { isStateName, noteState, type StateFields, statesInText } from './state-fields.ts';
import { type Bearing, isTurned } from './states.ts';

/** A known state was turned round, field by field: `Succeeded` became `Failed`, `1/1` became `0/1`, `200` became `503`. */
export const stateGuard: Guard = {
  name: 'state',
  trips: ({ expected, actual, expectedJson, actualJson }) => {
    const [ours, theirs] =
      expectedJson !== null && actualJson !== null
        ? statesInJson(expectedJson.value, actualJson.value)
        : [statesInText(expected), statesInText(actual)];
    return [...ours].some(([field, states]) => hasTurned(states, theirs.get(field) ?? []));
  },
};

/** Rows come in any number and order, so a field turned if it says one thing less often and its contrary more often. */
function hasTurned(before: readonly Bearing[], after: readonly Bearing[]): boolean {
  return [...new Set(before)].some(
    (from) =>
      count(after, from) < count(before, from) &&
      [...new Set(after)].some((to) => isTurned(from, to) && count(after, to) > count(before, to)),
  );
}

function count(states: readonly Bearing[], state: Bearing): number {
  return states.filter((other) => other === state).length;
}

function statesInJson(expected: Json, actual: Json): [StateFields, StateFields] {
  const ours: StateFields = new Map();
  const theirs: StateFields = new Map();
  for (const pair of leafPairs(expected, actual)) {
    if (!isStateName(pair.path)) continue;
    if (isWord(pair.expected)) noteState(ours, pair.path, String(pair.expected));
    if (isWord(pair.actual)) noteState(theirs, pair.path, String(pair.actual));
  }
  return [ours, theirs];
}

function isWord(value: Json | undefined): value is string | boolean {
  return typeof value === 'string' || typeof value === 'boolean';
}
