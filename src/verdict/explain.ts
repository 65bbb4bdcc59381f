import { type MeasureName, measureNames } from '../article/verdict-names.ts';
import { compare } from './compare.ts';
import { cleanStreams, measurable } from './measurable.ts';
import { type JudgedLeaf, judgedLeaves } from './measures/json.ts';
import type { ComparisonOutcome, ComparisonRequest } from './types.ts';

/** What one measure says. */
export interface MeasureTried {
  name: MeasureName;
  /** 0 to 1. */
  score: number;
  passed: boolean;
}

/** All that can be said of a comparison. */
export interface ComparisonAccount extends ComparisonOutcome {
  /** Of JSON: the leaves of the expectation that the document does not hold. */
  leaves: JudgedLeaf[];
  /** What each measure would say, the one that counts among them; empty for a regular expression. */
  tried: MeasureTried[];
}

/** Compares, and says how each other measure would have judged. */
export function explain(request: ComparisonRequest): ComparisonAccount {
  const outcome = compare(request);
  if (outcome.comparison.method === 'regex') return { ...outcome, leaves: [], tried: [] };
  const { expected, actual, options } = request;
  const { compared } = cleanStreams(actual, options.stream);
  const leaves =
    outcome.comparison.method === 'json' ? [...judgedLeaves(measurable(expected, compared, options))] : [];
  return {
    ...outcome,
    leaves: leaves.filter(({ is }) => is !== 'held'),
    tried: measureNames.flatMap((name) => tried(name, request)),
  };
}

/** Nothing for a measure that falls back to another. */
function tried(name: MeasureName, request: ComparisonRequest): MeasureTried[] {
  const options = { ...request.options, measure: name, scoreOnly: true as const };
  const { method, score, passed } = compare({ ...request, options }).comparison;
  return method === name && score !== null ? [{ name, score, passed }] : [];
}
