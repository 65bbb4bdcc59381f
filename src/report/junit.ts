import type { ArticleRecord, RunRecord, WholeOutput } from '../run/results.ts';
import { flakyText } from './failed-tries.ts';
import { oneLine } from './one-line.ts';
import { plainText } from './plain-text.ts';
import { diagnosticText, type Outcome, type TestCase, type TestSuite, testSuites } from './test-cases.ts';
import { element, writeXml, type XmlElement } from './xml.ts';

/**
 * The run as JUnit XML, in the dialect that Jenkins, GitLab and Azure Pipelines have in common: a suite per article, a test
 * case per step.
 */
export function renderJunit(record: RunRecord): string {
  const suites = testSuites(record);
  // The schema of Jenkins knows no count of skipped tests here.
  const { skipped, ...total } = totals(suites.flatMap(({ cases }) => cases));
  const time = seconds(record.durationMs);
  const elements = suites.map((suite) => suiteElement(suite, record));
  return writeXml(element('testsuites', { name: record.tool.name, ...total, time }, ...elements));
}

function suiteElement({ name, article, cases }: TestSuite, record: RunRecord): XmlElement {
  const file = article === null ? {} : { file: oneLine(article.path) };
  const { durationMs, startedAt } = article ?? { durationMs: 0, startedAt: record.startedAt };
  const attributes = { name, ...totals(cases), time: seconds(durationMs), timestamp: startedAt, ...file };
  const title = article?.title ?? null;
  const properties = { 'run-id': record.runId, version: record.tool.version, title };
  return element(
    'testsuite',
    attributes,
    element('properties', {}, ...Object.entries(properties).flatMap(property)),
    ...cases.map((one) => caseElement(one, file.file ?? name)),
    ...textElement('system-err', article === null ? '' : notes(article)),
  );
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
    ...flaky.map((step) => `flaky: ${step.id} ${flakyText(step)}`),
    ...article.leftovers.map((leftover) => `left over: ${leftover}`),
  ].join('\n');
}

function caseElement(one: TestCase, classname: string): XmlElement {
  const { name, step } = one;
  return element(
    'testcase',
    { name, classname, time: seconds(step?.durationMs ?? 0) },
    ...outcomeElement(one),
    ...textElement('system-out', step?.stdout ?? '', attachments(step?.whole ?? {})),
    ...textElement('system-err', step?.stderr ?? ''),
  );
}

function outcomeElement({ outcome, message, type, text }: TestCase): XmlElement[] {
  if (outcome === 'passed') return [];
  if (outcome === 'skipped') return [element('skipped', { message })];
  return [element(outcome, { message, type }, text)];
}

/** @param links - what GitLab and Jenkins take for links to files; nothing that was printed is one */
function textElement(name: 'system-out' | 'system-err', text: string, links = ''): XmlElement[] {
  const content = plainText(text).replaceAll('[[ATTACHMENT|', '[ [ATTACHMENT|') + links;
  return content === '' ? [] : [element(name, {}, content)];
}

/** Whole outputs, which both look for from the top of their working copy: https://docs.gitlab.com/ci/testing/unit_test_reports/ */
function attachments(whole: WholeOutput): string {
  const paths = Object.values(whole).map((path) => `[[ATTACHMENT|${oneLine(path)}]]`);
  return paths.length === 0 ? '' : `\n${paths.join('\n')}\n`;
}

function seconds(ms: number): string {
  return (ms / 1_000).toFixed(3);
}
