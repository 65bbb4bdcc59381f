import { clean } from './clean.ts';
import { readActualJson } from './json/read-actual.ts';
import { readExpectedJson } from './json/read-expected.ts';
import { isObject, type JsonDocument } from './json/value.ts';
import { level, levelOf } from './levelling/level.ts';
import { plain, undisguised } from './literal.ts';
import type { Measurable } from './measures/measure.ts';
import { withSessionValues } from './session-values.ts';
import type { ComparisonOptions, ComparisonRequest } from './types.ts';

/** What a step has printed, cleaned, and which of it is compared. */
export interface CleanStreams {
  stdout: string;
  stderr: string;
  compared: string;
}

/** Cleans both streams, and chooses the one that is compared: stdout, or stderr where stdout is empty, if nothing else is asked for. */
export function cleanStreams(
  actual: ComparisonRequest['actual'],
  stream: ComparisonOptions['stream'],
): CleanStreams {
  const stdout = clean(undisguised(actual.stdout));
  const stderr = clean(undisguised(actual.stderr));
  return { stdout, stderr, compared: chooseStream(stdout, stderr, stream) };
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

/** Makes ready what measures look at. */
export function measurable(
  { text, language }: ComparisonRequest['expected'],
  actual: string,
  options: ComparisonOptions,
): Measurable {
  const expectedJson = readExpectation(text, language, options);
  const expected = clean(withSessionValues(text, options.lookup));
  return {
    expected,
    actual,
    expectedJson,
    actualJson: expectedJson === null ? null : readAnswer(actual, plain(expected), expectedJson),
    level: options.levels === undefined ? level : levelOf(options.levels),
    unordered: options.unordered ?? false,
  };
}

/** What is printed to the letter as it is expected is the same document, however tolerantly that was read. */
function readAnswer(actual: string, expected: string, expectedJson: JsonDocument): JsonDocument | null {
  return actual === expected ? expectedJson : readActualJson(actual);
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
