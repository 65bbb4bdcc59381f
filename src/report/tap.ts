import type { RunRecord } from '../run/results.ts';
import { failedTryLines } from './failed-tries.ts';
import { interruption } from './interruption.ts';
import { jsonLine } from './json-text.ts';
import { oneLine } from './one-line.ts';
import { plainText } from './plain-text.ts';
import { diagnosticText, type TestCase, type TestSuite, testSuites } from './test-cases.ts';

/**
 * The run in version 14 of the Test Anything Protocol (https://testanything.org/tap-version-14-specification.html): a subtest
 * per article, a test point per step. It holds no times, so that two runs that went alike give the same text.
 */
export function renderTap(record: RunRecord): string {
  const suites = testSuites(record);
  const interrupted = interruption(record);
  const lines = [
    'TAP version 14',
    suites.length === 0 ? '1..0 # SKIP no article' : `1..${suites.length}`,
    ...suites.flatMap((suite, place) => subtest(suite, place + 1)),
    ...(interrupted === null ? [] : [`Bail out! ${interrupted}`]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function subtest({ name, article, cases }: TestSuite, number: number): string[] {
  const isOk = article?.status === 'passed' || article?.status === 'skipped';
  const hasRun = cases.some(({ outcome }) => outcome !== 'skipped');
  const { diagnostics: findings = [], leftovers = [] } = article ?? {};
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const inside = [
    cases.length === 0 ? '1..0 # SKIP no step' : `1..${cases.length}`,
    ...cases.flatMap((one, place) => testPoint(one, place + 1)),
  ];
  return [
    `# Subtest: ${escaped(name)}`,
    ...indented(inside, 4),
    point(isOk, number, name, isOk && !hasRun ? 'no step was run' : null),
    ...diagnostics({
      warnings: warnings.map((warning) => oneLine(diagnosticText(warning))),
      'left over': leftovers.map(oneLine),
    }),
  ];
}

function testPoint(one: TestCase, number: number): string[] {
  const { name, outcome, message, step } = one;
  if (outcome === 'skipped') return [point(true, number, name, message)];
  if (outcome !== 'passed') return [point(false, number, name, null), ...diagnostics(failure(one))];
  if (!step?.flaky) return [point(true, number, name, null)];
  const tries = { attempts: step.attempts, 'failed tries': failedTryLines(step).map(oneLine) };
  return [point(true, number, name, null), ...diagnostics(tries)];
}

function failure({ outcome, message, type, text, step }: TestCase): Fields {
  const what = { message, severity: outcome === 'error' ? 'error' : 'fail', type };
  const details = linesOf(text);
  if (step === null) return { ...what, details };
  return {
    ...what,
    file: oneLine(step.file),
    line: step.reason?.line ?? step.line,
    step: oneLine(step.id),
    details,
    stdout: linesOf(plainText(step.stdout)),
    stderr: linesOf(plainText(step.stderr)),
  };
}

/** @param skipped - why it was not run; `null` if it was */
function point(isOk: boolean, number: number, name: string, skipped: string | null): string {
  const directive = skipped === null ? '' : ` # SKIP ${escaped(skipped)}`;
  return `${isOk ? 'ok' : 'not ok'} ${number} - ${escaped(name)}${directive}`;
}

/** Nothing in it is taken for a directive, nor for what a CI agent obeys. */
function escaped(text: string): string {
  return text.replace(/[\\#]/g, '\\$&');
}

type Fields = Record<string, string | number | readonly string[]>;

/**
 * A block of YAML below a test point. Texts are written as JSON, which is YAML, a list has a line for each: nothing that was
 * printed can end the block or begin a line. What is empty is left out.
 */
function diagnostics(fields: Fields): string[] {
  const lines = Object.entries(fields).flatMap(([key, value]) => {
    if (!Array.isArray(value)) return value === '' ? [] : [`${key}: ${scalar(value)}`];
    return value.length === 0 ? [] : [`${key}:`, ...value.map((line) => `  - ${scalar(line)}`)];
  });
  return lines.length === 0 ? [] : indented(['---', ...lines, '...'], 2);
}

/** What ends a line for some readers of YAML, and for those of TAP that are written in JavaScript, is escaped. */
function scalar(value: unknown): string {
  return jsonLine(value).trimEnd().replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

function indented(lines: readonly string[], columns: number): string[] {
  return lines.map((line) => ' '.repeat(columns) + line);
}
