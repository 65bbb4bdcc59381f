import { comparedTexts } from '../compared-lines.ts';
import { difference } from '../difference.ts';
import { isElided, type LeafPair, leafPairs } from '../json/leaves.ts';
import { printJson } from '../json/print.ts';
import { isObject, type Json } from '../json/value.ts';
import type { Level } from '../levelling/level.ts';
import { plain } from '../literal.ts';
import { hasMark, isMark, markedText } from '../marks.ts';
import { windowOf } from '../window.ts';
import { arrangeItems } from './arrange-items.ts';
import type { Measurable, Measure } from './measure.ts';
import { textMeasure } from './text.ts';

/** Compares JSON documents by structure. Where JSON was expected with parts left out and no JSON came, it is text that is compared. */
export const jsonMeasure: Measure = (outputs) => {
  const { expected, actual, expectedJson, actualJson, level } = outputs;
  if (expectedJson === null || (actualJson === null && !expectedJson.strict)) return textMeasure(outputs);
  return {
    method: 'json',
    score: actualJson === null ? 0 : jsonSimilarity(outputs),
    difference() {
      const printed = actualJson === null ? actual : printJson(actualJson.value, expectedJson.value);
      const window = windowOf(printed, expected.length).text;
      const texts = comparedTexts(printJson(expectedJson.value), window, level);
      return difference(texts.expected, texts.actual);
    },
  };
};

/** A leaf of the expectation, and whether the actual document holds it. */
export interface JudgedLeaf extends LeafPair {
  /** It is there with the same type and value, was left open, is not there, is of another type, or has another value. */
  is: 'held' | 'missing' | 'other-type' | 'other-value';
}

/**
 * Holds every leaf of the expectation against the actual document, at the same place, by type and value. Order of keys and
 * further keys are free; volatile text and marks match whatever stands for them.
 */
export function* judgedLeaves({
  expectedJson,
  actualJson,
  level,
  unordered,
}: Measurable): Generator<JudgedLeaf> {
  if (expectedJson === null) return;
  const search = { level, ...(unordered ? { arrange: arrangeItems(level) } : {}) };
  for (const pair of leafPairs(expectedJson.value, actualJson?.value, search)) {
    if (pair.actual === undefined) yield { ...pair, is: 'missing' };
    else if (holds(pair.expected, pair.actual, level)) yield { ...pair, is: 'held' };
    else yield { ...pair, is: kindOf(pair.expected) === kindOf(pair.actual) ? 'other-value' : 'other-type' };
  }
}

/** The share of the expectation's leaves that are held; 0 to 1. */
function jsonSimilarity(outputs: Measurable): number {
  let held = 0;
  let all = 0;
  for (const { is } of judgedLeaves(outputs)) {
    all += 1;
    if (is === 'held') held += 1;
  }
  return all === 0 ? 1 : held / all;
}

function kindOf(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function holds(expected: Json, actual: Json, level: Level): boolean {
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
  return (
    plain(levelled) === plain(level(actual)) || (hasMark(levelled) && markedText(levelled)(level(actual)))
  );
}
