import { trippedGuards } from './guards/guards.ts';
import { plain } from './literal.ts';
import { cleanStreams, measurable } from './measurable.ts';
import { fittingMeasure, measures } from './measures/measures.ts';
import { matchInOutput } from './measures/pattern.ts';
import type { PatternTrial } from './measures/pattern-trial.ts';
import type { ComparisonOutcome, ComparisonRequest } from './types.ts';
import { windowOf } from './window.ts';

const defaultThreshold = 0.8;

/** Characters of a stream in which error messages are looked for; of a longer one, only head and tail are read. */
const mostRead = 2 * 1024 * 1024;

/** Compares an expected output with what a step printed. Never throws; linear in the length of both. */
export function compare({ expected, actual, options }: ComparisonRequest): ComparisonOutcome {
  const { stdout, stderr, compared } = cleanStreams(actual, options.stream);
  if (expected.hint?.kind === 'regex') return comparePattern(expected.hint.pattern, compared, options.match);

  const outputs = measurable(expected, compared, options);
  if (actual.cut === true && outputs.expectedJson?.strict && outputs.actualJson === null)
    return unjudged('the document is longer than what is kept of an output, and cannot be judged as JSON');
  const { method, score, difference } = measures[options.measure ?? fittingMeasure(outputs)].measure(outputs);
  const window = (output: string) => windowOf(output, outputs.expected.length).text;
  const read = (stream: string) => (stream.length <= mostRead ? stream : window(stream));
  const tripped = trippedGuards(
    {
      expected: plain(outputs.expected),
      actual: window(compared),
      printed: `${read(stdout)}\n${read(stderr)}`,
      expectedJson: outputs.expectedJson,
      actualJson: outputs.actualJson,
      level: outputs.level,
    },
    options.guardsOff,
  );
  const threshold =
    options.threshold ?? expected.hint?.threshold ?? options.unhintedThreshold ?? defaultThreshold;
  const guards = tripped.map(({ name }) => name);
  return {
    comparison: { method, score, threshold, passed: score >= threshold && guards.length === 0, guards },
    tripped,
    difference: options.scoreOnly ? null : difference(),
    note: null,
  };
}

/** The outcome of a comparison that could not be made. */
function unjudged(note: string): ComparisonOutcome {
  const comparison = { method: 'json' as const, score: 0, threshold: null, passed: false, guards: [] };
  return { comparison, tripped: [], difference: null, note };
}

function comparePattern(
  pattern: string,
  compared: string,
  match: PatternTrial = matchInOutput,
): ComparisonOutcome {
  const result = match(pattern, compared);
  const passed = result.code === 'matched';
  return {
    comparison: { method: 'regex', score: null, threshold: null, passed, guards: [] },
    tripped: [],
    difference: null,
    note: result.code === 'unjudged' ? result.note : null,
  };
}
