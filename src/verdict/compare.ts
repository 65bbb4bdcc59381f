import { clean } from './clean.ts';
import { trippedGuards } from './guards/guards.ts';
import { readActualJson } from './json/read-actual.ts';
import { readExpectedJson } from './json/read-expected.ts';
import { isObject, type JsonDocument } from './json/value.ts';
import { level, levelOf } from './levelling/level.ts';
import { plain } from './literal.ts';
import type { Measurable } from './measures/measure.ts';
import { fittingMeasure, measures } from './measures/measures.ts';
import { matchPattern } from './measures/pattern.ts';
import type { PatternTrial } from './measures/pattern-trial.ts';
import { withSessionValues } from './session-values.ts';
import type { ComparisonOptions, ComparisonOutcome, ComparisonRequest } from './types.ts';
import { windowOf } from './window.ts';

const defaultThreshold = 0.8;

/** Compares an expected output with what a step printed. Never throws; linear in the length of both. */
export function compare({ expected, actual, options }: ComparisonRequest): ComparisonOutcome {
  const stdout = clean(actual.stdout);
  const stderr = clean(actual.stderr);
  const compared = chooseStream(stdout, stderr, options.stream);
  if (expected.hint?.kind === 'regex') return comparePattern(expected.hint.pattern, compared, options.match);

  const outputs = measurable(expected, compared, options);
  const { method, score, difference } = measures[options.measure ?? fittingMeasure(outputs)].measure(outputs);
  const window = (output: string) => windowOf(output, outputs.expected.length).text;
  const tripped = trippedGuards(
    {
      expected: plain(outputs.expected),
      actual: window(compared),
      printed: `${window(stdout)}\n${window(stderr)}`,
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

function chooseStream(stdout: string, stderr: string, stream: ComparisonOptions['stream']): string {
  switch (stream) {
    case 'stdout':
      return stdout;
    case 'stderr':
      return stderr;
    case 'both':
      return stdout === '' || stderr === '' ? stdout + stderr : `${stdout}\n${stderr}`;
    default:
      return stdout === '' ? stderr : stdout;
  }
}

function comparePattern(
  pattern: string,
  compared: string,
  match: PatternTrial = matchPattern,
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

function measurable(
  { text, language }: ComparisonRequest['expected'],
  actual: string,
  options: ComparisonOptions,
): Measurable {
  const expectedJson = readExpectation(text, language, options);
  return {
    expected: clean(withSessionValues(text, options.lookup)),
    actual,
    expectedJson,
    actualJson: expectedJson === null ? null : readActualJson(actual),
    level: options.levels === undefined ? level : levelOf(options.levels),
    unordered: options.unordered ?? false,
  };
}

/** Gives the expectation as JSON where it is to be compared as such; a lone value only counts in a block that says so. */
function readExpectation(text: string, language: string, options: ComparisonOptions): JsonDocument | null {
  if (options.measure !== undefined && options.measure !== 'json') return null;
  const asJson = (value: string) => JSON.stringify(value).slice(1, -1);
  const document = readExpectedJson(clean(withSessionValues(text, options.lookup, asJson)));
  if (document === null) return null;
  const container = Array.isArray(document.value) || isObject(document.value);
  return container || /^jsonc?$/i.test(language) || options.measure === 'json' ? document : null;
}
