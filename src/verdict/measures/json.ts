import type { ChildSearch } from '../json/children.ts';
import { jsonDifference } from '../json/difference.ts';
import { holds } from '../json/holds.ts';
import { type LeafPair, leafPairs } from '../json/leaves.ts';
import type { Json } from '../json/value.ts';
import { arrangeItems } from './arrange-items.ts';
import type { Measurable, Measure } from './measure.ts';
import { textMeasure } from './text.ts';

/** Compares JSON documents by structure. Where JSON was expected with parts left out and no JSON came, it is text that is compared. */
export const jsonMeasure: Measure = (outputs) => {
  const { expectedJson, actualJson } = outputs;
  if (expectedJson === null || (actualJson === null && !expectedJson.strict)) return textMeasure(outputs);
  return {
    method: 'json',
    score: actualJson === null ? 0 : jsonSimilarity(outputs),
    difference: () =>
      actualJson === null
        ? textMeasure(outputs).difference()
        : jsonDifference(expectedJson.value, actualJson.value, searchOf(outputs)),
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
export function* judgedLeaves(outputs: Measurable): Generator<JudgedLeaf> {
  const { expectedJson, actualJson, level } = outputs;
  if (expectedJson === null) return;
  for (const pair of leafPairs(expectedJson.value, actualJson?.value, searchOf(outputs))) {
    if (pair.actual === undefined) yield { ...pair, is: 'missing' };
    else if (holds(pair.expected, pair.actual, level)) yield { ...pair, is: 'held' };
    else yield { ...pair, is: kindOf(pair.expected) === kindOf(pair.actual) ? 'other-value' : 'other-type' };
  }
}

function searchOf({ level, unordered }: Measurable): ChildSearch {
  return { level, ...(unordered ? { arrange: arrangeItems(level) } : {}) };
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
