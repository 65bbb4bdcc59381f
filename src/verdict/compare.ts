import { clean } from './clean.ts';
import { type ComparedTexts, comparedTexts } from './compared-lines.ts';
import { difference } from './difference.ts';
import { trippedGuards } from './guards/guards.ts';
import { printJson } from './json/print.ts';
import { readActualJson } from './json/read-actual.ts';
import { readExpectedJson } from './json/read-expected.ts';
import { isObject, type JsonDocument } from './json/value.ts';
import { plain } from './literal.ts';
import { jsonSimilarity } from './measures/json.ts';
import { matchPattern } from './measures/pattern.ts';
import type { PatternTrial } from './measures/pattern-trial.ts';
import { textSimilarity } from './measures/text.ts';
import { withSessionValues } from './session-values.ts';
import type { ComparisonOptions, ComparisonOutcome, ComparisonRequest, DifferenceLine } from './types.ts';
import { windowOf } from './window.ts';

const defaultThreshold = 0.8;

interface Measured {
  method: 'string-similarity' | 'json';
  score: number;
  difference: DifferenceLine[] | null;
}

/** Compares an expected output with what a step printed. Never throws; linear in the length of both. */
export function compare({ expected, actual, options }: ComparisonRequest): ComparisonOutcome {
  const stdout = clean(actual.stdout);
  const stderr = clean(actual.stderr);
  const compared = chooseStream(stdout, stderr, options.stream);
  if (expected.hint?.kind === 'regex') return comparePattern(expected.hint.pattern, compared, options.match);

  const text = clean(withSessionValues(expected.text, options.lookup));
  const expectedJson = readExpectation(expected.text, expected.language, options);
  const actualJson = expectedJson === null ? null : readActualJson(compared);
  const wantsDifference = options.scoreOnly !== true;
  const measured = measure(text, compared, expectedJson, actualJson, wantsDifference);
  const window = (output: string) => windowOf(output, text.length).text;
  const context = {
    expected: plain(text),
    actual: window(compared),
    printed: `${window(stdout)}\n${window(stderr)}`,
    expectedJson,
    actualJson,
  };
  const guards = trippedGuards(context, options.guardsOff);
  const threshold =
    options.threshold ?? expected.hint?.threshold ?? options.unhintedThreshold ?? defaultThreshold;
  const { method, score } = measured;
  const passed = score >= threshold && guards.length === 0;
  return {
    comparison: { method, score, threshold, passed, guards },
    difference: measured.difference,
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
    difference: null,
    note: result.code === 'unjudged' ? result.note : null,
  };
}

/** Gives the expectation as JSON where it is to be compared as such; a lone value only counts in a block that says so. */
function readExpectation(text: string, language: string, options: ComparisonOptions): JsonDocument | null {
  if (options.measure === 'string-similarity') return null;
  const asJson = (value: string) => JSON.stringify(value).slice(1, -1);
  const document = readExpectedJson(clean(withSessionValues(text, options.lookup, asJson)));
  if (document === null) return null;
  const container = Array.isArray(document.value) || isObject(document.value);
  return container || /^jsonc?$/i.test(language) || options.measure === 'json' ? document : null;
}

/** Where JSON was expected with parts left out and no JSON came, it is text that is compared. */
function measure(
  expected: string,
  actual: string,
  expectedJson: JsonDocument | null,
  actualJson: JsonDocument | null,
  wantsDifference: boolean,
): Measured {
  const differing = ({ expected: one, actual: other }: ComparedTexts) =>
    wantsDifference ? difference(one, other) : null;
  if (expectedJson === null || (actualJson === null && !expectedJson.strict)) {
    const window = windowOf(actual, expected.length);
    const texts = comparedTexts(expected, window.text);
    const score = textSimilarity(texts, window.ratio);
    return { method: 'string-similarity', score, difference: differing(texts) };
  }
  const score = actualJson === null ? 0 : jsonSimilarity(expectedJson.value, actualJson.value);
  if (!wantsDifference) return { method: 'json', score, difference: null };
  const printed = actualJson === null ? actual : printJson(actualJson.value, expectedJson.value);
  const texts = comparedTexts(printJson(expectedJson.value), windowOf(printed, expected.length).text);
  return { method: 'json', score, difference: differing(texts) };
}
