import { leafPairs } from '../json/leaves.ts';
import { isObject, type Json } from '../json/value.ts';
import type { Level } from '../levelling/level.ts';
import type { Guard } from './guard.ts';
import { isGaugeName } from './known-lines.ts';
import {
  isStateName,
  note,
  noteCount,
  noteState,
  type State,
  type StateFields,
  statesInText,
} from './state-fields.ts';
import { brokenInSameLine, statesInSameLines } from './state-words.ts';
import { bearingOf, isTurned } from './states.ts';
import { untoldSuccess } from './told-success.ts';

/**
 * A known state was turned round, field by field, or in a line that is otherwise the same: `Succeeded` became `Failed`, `1/1`
 * became `0/1`, `200` became `503`.
 */
export const stateGuard: Guard = {
  about:
    'A known state was turned round: in a field of the same name, in the column of a table, or in a line that is otherwise the same. Further rows and another order are free, and so is progress, such as `Creating` that became `Succeeded`. A count that fell to nothing is a state too (`Built 0 pages`, `readyReplicas`), and so are a count of failures that was nothing, and success, or tests that passed, told in the expectation and not in the output.',
  sees({ expected, actual, expectedJson, actualJson, level }) {
    if (expectedJson !== null && actualJson !== null)
      return (
        turned(...statesInJson(expectedJson.value, actualJson.value, level)) ??
        furtherFailure(expectedJson.value, actualJson.value)
      );
    return (
      turned(statesInText(expected), statesInText(actual)) ??
      turned(...statesInSameLines(expected, actual, level)) ??
      brokenWord(brokenInSameLine(expected, actual, level)) ??
      untold(untoldSuccess(expected, actual))
    );
  },
};

/** A member that the expectation leaves out, of the document itself, which says that something broke. */
function furtherFailure(expected: Json, actual: Json): string | null {
  if (!isObject(expected) || !isObject(actual)) return null;
  const found = Object.entries(actual).find(
    ([name, value]) =>
      !Object.hasOwn(expected, name) &&
      typeof value === 'string' &&
      isStateName(name) &&
      bearingOf(name, value) === 'broken',
  );
  return found === undefined ? null : `“${found[0]}” is “${String(found[1])}”`;
}

function untold(success: string | null): string | null {
  return success && `nothing says “${success}”`;
}

function brokenWord(words: [string, string] | null): string | null {
  return words && `“${words[0]}” became “${words[1]}”`;
}

function turned(before: StateFields, after: StateFields): string | null {
  for (const [field, states] of before) {
    const found = turnedField(states, after.get(field) ?? []);
    if (found !== null) return `“${found[0].said}” became “${found[1].said}”`;
  }
  return null;
}

/** Rows come in any number and order, so a field turned if it says one thing less often and its contrary more often. */
function turnedField(before: readonly State[], after: readonly State[]): [State, State] | null {
  for (const from of firstOfEach(before)) {
    if (count(after, from) >= count(before, from)) continue;
    const to = firstOfEach(after).find(
      (state) => isTurned(from.bearing, state.bearing) && count(after, state) > count(before, state),
    );
    if (to !== undefined) return [from, to];
  }
  return null;
}

function firstOfEach(states: readonly State[]): State[] {
  const first = new Map(states.toReversed().map((state) => [state.bearing, state]));
  return [...first.values()];
}

function count(states: readonly State[], { bearing }: State): number {
  return states.filter((other) => other.bearing === bearing).length;
}

function statesInJson(expected: Json, actual: Json, level: Level): [StateFields, StateFields] {
  const ours: StateFields = new Map();
  const theirs: StateFields = new Map();
  let gauge = '';
  for (const pair of leafPairs(expected, actual, { level })) {
    if (pair.path.endsWith('.metric.__name__')) gauge = String(pair.expected);
    if (pair.path.endsWith('.value[]') && isGaugeName(gauge)) {
      noteGauge(ours, gauge, pair.expected);
      noteGauge(theirs, gauge, pair.actual);
    }
    if (typeof pair.expected === 'number' && typeof pair.actual === 'number') {
      const name = pair.path.slice(pair.path.lastIndexOf('.') + 1);
      noteCount(ours, name, String(pair.expected));
      noteCount(theirs, name, String(pair.actual));
    }
    if (!isStateName(pair.path)) continue;
    if (isWord(pair.expected)) noteState(ours, pair.path, String(pair.expected));
    if (isWord(pair.actual)) noteState(theirs, pair.path, String(pair.actual));
  }
  return [ours, theirs];
}

/** What a query of Prometheus says of a gauge: https://prometheus.io/docs/prometheus/latest/querying/api/, “Instant vectors”. */
function noteGauge(fields: StateFields, name: string, value: Json | undefined): void {
  if (value === '1' || value === '0')
    note(fields, name, { bearing: value === '1' ? 'up' : 'broken', said: value });
}

function isWord(value: Json | undefined): value is string | boolean {
  return typeof value === 'string' || typeof value === 'boolean';
}
