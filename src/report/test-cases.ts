import type { ArticleRecord, RunRecord, StepRecord } from '../run/results.ts';
import { comparisonText, differs } from './comparison-text.ts';
import { differenceText } from './difference-text.ts';
import { isErroredAtEnd } from './end-of-article.ts';
import { oneLine } from './one-line.ts';
import { plainText } from './plain-text.ts';

export type Outcome = 'passed' | 'failure' | 'error' | 'skipped';

/** A test, as CI systems understand one: a step, or what befell an article and none of its steps. */
export interface TestCase {
  /** Holds no line number, and is unique among those of the article's path, so that a test's history can be followed. */
  name: string;
  outcome: Outcome;
  /** Why it did not pass, on one line; empty if it did. */
  message: string;
  /** What kind of failure it is: the code of the step's reason, `preflight`, `end of the article`. */
  type: string;
  /** Where and why it failed, and what was compared; empty unless it did. */
  text: string;
  /** `null` if it is the article's. */
  step: StepRecord | null;
}

/** The tests of an article. */
export interface TestSuite {
  /** The article's path, with the variant behind it. */
  name: string;
  article: ArticleRecord;
  cases: TestCase[];
}

/** A run as suites of tests, in the order of the run. What they say is free of control sequences. */
export function testSuites(record: RunRecord): TestSuite[] {
  const unique = uniqueNames();
  return record.articles.map((article): TestSuite => {
    const own = (name: string) => unique(oneLine(article.path), name);
    const cases = [...preflightCase(article), ...article.steps.map(stepCase), ...endCase(article)].map(
      (one) => ({ ...one, name: own(one.name) }),
    );
    return { name: oneLine(article.path) + variantSuffix(article), article, cases };
  });
}

/** Gives each test of a path a name of its own: the second of two equal ones gets a number. */
function uniqueNames(): (path: string, name: string) => string {
  const seen = new Set<string>();
  return (path, name) => {
    let candidate = name;
    for (let count = 2; seen.has(`${path}\n${candidate}`); count += 1) candidate = `${name} (${count})`;
    seen.add(`${path}\n${candidate}`);
    return candidate;
  };
}

/** Shows why an article was refused, which its skipped steps cannot. */
function preflightCase(article: ArticleRecord): TestCase[] {
  const errors = article.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return [];
  const message = errors.map((error) => error.message).join('; ');
  return [articleCase('preflight', message, errors.map(diagnosticText).join('\n\n'), article)];
}

/** Shows why an article is errored of which every step passed. */
function endCase(article: ArticleRecord): TestCase[] {
  const { leftovers } = article;
  if (!isErroredAtEnd(article)) return [];
  return [articleCase('end of the article', leftovers.join('; '), leftovers.join('\n'), article)];
}

/** An error of the article and not of a step. The variants of an article share its path, and the name tells them apart. */
function articleCase(type: string, message: string, text: string, article: ArticleRecord): TestCase {
  const name = `${type}${variantSuffix(article)}`;
  return { name, outcome: 'error', message: oneLine(message), type, text: plainText(text), step: null };
}

const outcomes = { passed: 'passed', failed: 'failure', errored: 'error', skipped: 'skipped' } as const;

function stepCase(step: StepRecord): TestCase {
  const outcome = outcomes[step.status];
  const hasFailed = outcome === 'failure' || outcome === 'error';
  return {
    name: oneLine(step.heading === null ? step.id : `${step.id}: ${step.heading}`),
    outcome,
    message: outcome === 'passed' ? '' : oneLine(step.reason?.message ?? ''),
    type: step.reason?.code ?? step.status,
    text: hasFailed ? plainText(failureText(step)) : '',
    step,
  };
}

/** A finding as text: where, what, and what to do about it. */
export function diagnosticText(diagnostic: ArticleRecord['diagnostics'][number]): string {
  const { file, line, column, severity, code, message, hint } = diagnostic;
  const finding = `${file}:${line}:${column} ${severity} ${code}: ${message}`;
  return hint === undefined ? finding : `${finding}\n${hint}`;
}

function failureText(step: StepRecord): string {
  const line = step.reason?.line ?? step.line;
  const differing = step.expected.filter((expected) => differs(expected) && !expected.advisory);
  const parts = [
    `${step.file}:${line}\n${step.reason?.message ?? step.status}`,
    ...differing.map((expected) =>
      [comparisonText(expected), ...differenceText(step.file, expected)].join('\n'),
    ),
  ];
  return parts.join('\n\n');
}

function variantSuffix({ variant }: ArticleRecord): string {
  return variant === null ? '' : ` [${oneLine(variant)}]`;
}
