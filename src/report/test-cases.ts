import type { ArticleRecord, RunRecord, StepRecord } from '../run/results.ts';
import { isErroredAtEnd } from './end-of-article.ts';
import { failureText } from './failure-text.ts';
import { interruptedArticle, interruption } from './interruption.ts';
import { oneLine } from './one-line.ts';
import { plainText } from './plain-text.ts';

export type Outcome = 'passed' | 'failure' | 'error' | 'skipped';

/** A test, as CI systems understand one: a step, or what befell an article, or the run, and none of the steps. */
export interface TestCase {
  /** Holds no line number, and is unique among those of the article's path, so that a test's history can be followed. */
  name: string;
  outcome: Outcome;
  /** Why it did not pass, on one line; empty if it did. */
  message: string;
  /** What kind of failure it is: the code of the step's reason, `preflight`, `end of the article`, `interrupted`. */
  type: string;
  /** Where and why it failed, and what was compared; empty unless it did. */
  text: string;
  /** `null` if it is the article's or the run's. */
  step: StepRecord | null;
}

/** The tests of an article, or the run's own. */
export interface TestSuite {
  /** The article's path, with the variant behind it. */
  name: string;
  /** `null` if it is the run's. */
  article: ArticleRecord | null;
  cases: TestCase[];
}

/**
 * A run as suites of tests, in the order of the run. What they say is free of control sequences. One that was interrupted has tests
 * that say so, so that nobody takes what passed for all.
 */
export function testSuites(record: RunRecord): TestSuite[] {
  const unique = uniqueNames();
  const suites = record.articles.map((article): TestSuite => {
    const own = (name: string) => unique(oneLine(article.path), name);
    const cases = casesOf(article).map((one) => ({ ...one, name: own(one.name) }));
    return { name: oneLine(article.path) + variantSuffix(article), article, cases };
  });
  return [...suites, ...runSuite(record)];
}

function casesOf(article: ArticleRecord): TestCase[] {
  return [
    ...preflightCase(article),
    ...article.steps.map(stepCase),
    ...endCase(article),
    ...interruptedCase(article),
  ];
}

function runSuite(record: RunRecord): TestSuite[] {
  const message = interruption(record);
  if (message === null) return [];
  const end = {
    name: 'end of the run',
    type: 'interrupted',
    outcome: 'error',
    message,
    text: message,
  } as const;
  return [{ name: record.tool.name, article: null, cases: [{ ...end, step: null }] }];
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

/** Shows that an article was interrupted, which steps that were left out cannot. */
function interruptedCase(article: ArticleRecord): TestCase[] {
  if (article.status !== 'interrupted') return [];
  const message = interruptedArticle(article);
  return [articleCase('interrupted', message, message, article)];
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

function variantSuffix({ variant }: ArticleRecord): string {
  return variant === null ? '' : ` [${oneLine(variant)}]`;
}
