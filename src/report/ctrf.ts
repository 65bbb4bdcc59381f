import { createHash } from 'node:crypto';
import type { RunRecord, StepRecord } from '../run/results.ts';
import { flakyText } from './failed-tries.ts';
import { jsonText } from './json-text.ts';
import { oneLine } from './one-line.ts';
import { plainText } from './plain-text.ts';
import { type Outcome, type TestCase, type TestSuite, testSuites } from './test-cases.ts';

/**
 * The run in the Common Test Report Format, version 0.0.0 (https://ctrf.io), as JSON text: a test per step, an article as
 * its suite.
 */
export function renderCtrf(record: RunRecord): string {
  const suites = testSuites(record);
  const { tool } = record;
  return jsonText({
    reportFormat: 'CTRF',
    specVersion: '0.0.0',
    generatedBy: tool.name,
    results: {
      tool: { name: tool.name, version: tool.version },
      summary: summary(record, suites),
      tests: suites.flatMap((suite) => suite.cases.map((one) => test(one, suite))),
      extra: { runId: record.runId, status: record.status },
    },
  });
}

/** The format has no status for what could not be run or judged; `rawStatus` tells it from a failure. */
const statuses = { passed: 'passed', failure: 'failed', error: 'failed', skipped: 'skipped' } as const;
const rawStatuses = { passed: 'passed', failure: 'failed', error: 'errored', skipped: 'skipped' } as const;

function summary(record: RunRecord, suites: readonly TestSuite[]): Record<string, number> {
  const cases = suites.flatMap((suite) => suite.cases);
  const having = (...outcomes: Outcome[]) => cases.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const start = Date.parse(record.startedAt);
  const duration = Math.round(record.durationMs);
  return {
    tests: cases.length,
    passed: having('passed'),
    failed: having('failure', 'error'),
    skipped: having('skipped'),
    pending: 0,
    other: 0,
    flaky: cases.filter(({ step }) => step?.flaky).length,
    suites: suites.length,
    start,
    stop: start + duration,
    duration,
  };
}

function test(one: TestCase, { name: suite, article }: TestSuite): Record<string, unknown> {
  const { name, outcome, message, text, step } = one;
  const path = article === null ? null : oneLine(article.path);
  const filePath = step === null ? path : oneLine(step.file);
  return {
    id: stableId(path ?? suite, name),
    name,
    status: statuses[outcome],
    rawStatus: rawStatuses[outcome],
    duration: Math.round(step?.durationMs ?? 0),
    ...(step === null ? {} : times(step)),
    suite: [suite],
    ...(filePath === null ? {} : { filePath }),
    ...(message === '' ? {} : { message }),
    ...(step?.flaky ? { message: plainText(flakyText(step)) } : {}),
    ...(text === '' ? {} : { trace: text }),
    ...(step === null ? {} : ran(step)),
  };
}

/** When a step ran, in milliseconds since 1970. */
function times({ startedAt, durationMs }: StepRecord): Record<string, number> {
  if (startedAt === null) return {};
  const start = Date.parse(startedAt);
  return { start, stop: start + Math.round(durationMs) };
}

function ran(step: StepRecord): Record<string, unknown> {
  const { line, failedCommand, attempts, flaky, stdout, stderr } = step;
  return {
    line,
    ...(failedCommand === null ? {} : { snippet: plainText(failedCommand.text) }),
    retries: Math.max(0, attempts - 1),
    flaky,
    stdout: linesOf(stdout),
    stderr: linesOf(stderr),
  };
}

function linesOf(text: string): string[] {
  return text === '' ? [] : plainText(text).replace(/\n$/, '').split('\n');
}

/** The namespace of addresses (RFC 9562, section 6.6). */
const namespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/** A UUID of version 5 (RFC 9562, section 5.5), the same for a test in every run. */
function stableId(path: string, name: string): string {
  const hash = createHash('sha1').update(namespace).update(`docproof:${path}#${name}`).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
