import type { ArticleRecord, ExpectedRecord, RunRecord, StepRecord } from '../run/results.ts';
import { comparisonText, differs } from './comparison-text.ts';
import { isErroredAtEnd } from './end-of-article.ts';
import { plainText } from './plain-text.ts';
import { element, writeXml, type XmlElement } from './xml.ts';

/**
 * The run as JUnit XML, in the dialect that Jenkins, GitLab and Azure Pipelines have in common: a suite per article, a test
 * case per step. Names hold no line numbers and are unique in the document, so that CI systems can follow a test's history.
 */
export function renderJunit(record: RunRecord): string {
  const unique = uniqueNames();
  const suites = record.articles.map((article) => suite(article, record, unique));
  // The schema of Jenkins knows no count of skipped tests here.
  const { skipped, ...total } = totals(suites.flatMap(({ cases }) => cases));
  const time = seconds(record.durationMs);
  const elements = suites.map((one) => one.element);
  return writeXml(element('testsuites', { name: record.tool.name, ...total, time }, ...elements));
}

type Outcome = 'passed' | 'failure' | 'error' | 'skipped';

interface TestCase {
  outcome: Outcome;
  element: XmlElement;
}

interface Suite {
  cases: TestCase[];
  element: XmlElement;
}

/** Gives each test of a class a name of its own: the second of two equal ones gets a number. */
type UniqueName = (classname: string, name: string) => string;

function uniqueNames(): UniqueName {
  const seen = new Set<string>();
  return (classname, name) => {
    let candidate = name;
    for (let count = 2; seen.has(`${classname}\n${candidate}`); count += 1) candidate = `${name} (${count})`;
    seen.add(`${classname}\n${candidate}`);
    return candidate;
  };
}

function suite(article: ArticleRecord, record: RunRecord, unique: UniqueName): Suite {
  const errors = article.diagnostics.filter(({ severity }) => severity === 'error');
  const cases = [
    ...(errors.length > 0 ? [preflightCase(article, unique)] : []),
    ...article.steps.map((step) => stepCase(step, article, unique)),
    ...(isErroredAtEnd(article) ? [endCase(article, unique)] : []),
  ];
  const attributes = {
    name: oneLine(article.path) + variantSuffix(article),
    ...totals(cases),
    time: seconds(article.durationMs),
    timestamp: article.startedAt,
    file: oneLine(article.path),
  };
  const properties = { 'run-id': record.runId, version: record.tool.version, title: article.title };
  const children = [
    element('properties', {}, ...Object.entries(properties).flatMap(property)),
    ...cases.map((one) => one.element),
    ...textElement('system-err', notes(article)),
  ];
  return { cases, element: element('testsuite', attributes, ...children) };
}

function totals(cases: readonly TestCase[]): Record<'tests' | 'failures' | 'errors' | 'skipped', number> {
  const having = (outcome: Outcome) => cases.filter((one) => one.outcome === outcome).length;
  return {
    tests: cases.length,
    failures: having('failure'),
    errors: having('error'),
    skipped: having('skipped'),
  };
}

function property([name, value]: [string, string | null]): XmlElement[] {
  return value === null ? [] : [element('property', { name, value: plainText(value) })];
}

/** What is to be known about an article and fails none of its steps. */
function notes(article: ArticleRecord): string {
  const warnings = article.diagnostics.filter(({ severity }) => severity === 'warning');
  const flaky = article.steps.filter((step) => step.flaky);
  return [
    ...warnings.map(diagnosticText),
    ...flaky.map(({ id, attempts }) => `flaky: ${id} passed on try ${attempts}`),
    ...article.leftovers.map((leftover) => `left over: ${leftover}`),
  ].join('\n');
}

/** Shows why an article was refused, which its skipped steps cannot. */
function preflightCase(article: ArticleRecord, unique: UniqueName): TestCase {
  const errors = article.diagnostics.filter(({ severity }) => severity === 'error');
  const message = errors.map((error) => error.message).join('; ');
  return articleCase('preflight', message, errors.map(diagnosticText).join('\n\n'), article, unique);
}

/** Shows why an article is errored of which every step passed. */
function endCase(article: ArticleRecord, unique: UniqueName): TestCase {
  const { leftovers } = article;
  return articleCase('end of the article', leftovers.join('; '), leftovers.join('\n'), article, unique);
}

/** An error of the article and not of a step. */
function articleCase(
  type: string,
  message: string,
  text: string,
  article: ArticleRecord,
  unique: UniqueName,
): TestCase {
  const classname = oneLine(article.path);
  const name = unique(classname, `${type}${variantSuffix(article)}`);
  const error = element('error', { message: oneLine(message), type }, plainText(text));
  return { outcome: 'error', element: element('testcase', { name, classname, time: seconds(0) }, error) };
}

function diagnosticText(diagnostic: ArticleRecord['diagnostics'][number]): string {
  const { file, line, column, severity, code, message, hint } = diagnostic;
  const finding = `${file}:${line}:${column} ${severity} ${code}: ${message}`;
  return hint === undefined ? finding : `${finding}\n${hint}`;
}

const outcomes = { passed: 'passed', failed: 'failure', errored: 'error', skipped: 'skipped' } as const;

function stepCase(step: StepRecord, article: ArticleRecord, unique: UniqueName): TestCase {
  const classname = oneLine(article.path);
  const name = step.heading === null ? step.id : `${step.id}: ${step.heading}`;
  const attributes = {
    name: unique(classname, oneLine(name)),
    classname,
    time: seconds(step.durationMs),
  };
  const outcome = outcomes[step.status];
  const children = [
    ...outcomeElement(step, outcome),
    ...textElement('system-out', step.stdout),
    ...textElement('system-err', step.stderr),
  ];
  return { outcome, element: element('testcase', attributes, ...children) };
}

function outcomeElement(step: StepRecord, outcome: Outcome): XmlElement[] {
  if (outcome === 'passed') return [];
  const message = oneLine(step.reason?.message ?? '');
  if (outcome === 'skipped') return [element('skipped', { message })];
  const type = step.reason?.code ?? step.status;
  return [element(outcome, { message, type }, plainText(failureText(step)))];
}

/** The failure as text: where, why, and what was compared. */
function failureText(step: StepRecord): string {
  const line = step.reason?.line ?? step.line;
  const differing = step.expected.filter((expected) => differs(expected) && !expected.advisory);
  const parts = [
    `${step.file}:${line}\n${step.reason?.message ?? step.status}`,
    ...differing.map((expected) => differenceText(step.file, expected)),
  ];
  return parts.join('\n\n');
}

const marks = { same: '  ', expected: '- ', actual: '+ ', free: '~ ', gap: '… ' } as const;

function differenceText(file: string, expected: ExpectedRecord): string {
  const lines = (expected.difference ?? []).map(({ kind, text }) => `${marks[kind]}${text}`);
  const place = `${expected.file ?? file}:${expected.line}`;
  const legend = lines.length > 0 ? [`- expected (${place})`, '+ actual'] : [`expected: ${place}`];
  return [comparisonText(expected), ...legend, ...lines].join('\n');
}

function textElement(name: 'system-out' | 'system-err', text: string): XmlElement[] {
  return text === '' ? [] : [element(name, {}, plainText(text))];
}

/** The variants of an article share its class; the ids of their steps tell them apart, and here it is this. */
function variantSuffix({ variant }: ArticleRecord): string {
  return variant === null ? '' : ` [${oneLine(variant)}]`;
}

function oneLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ').trim();
}

function seconds(ms: number): string {
  return (ms / 1_000).toFixed(3);
}
