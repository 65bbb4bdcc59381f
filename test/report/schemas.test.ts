import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import type { BlockReason, BlockRole, Directives } from '../../src/article/types.ts';
import { renderLintJson } from '../../src/report/lint/json.ts';
import type { ArticleStatus, ReasonCode, RunStatus, StepStatus } from '../../src/run/results.ts';
import { summaryOf } from '../../src/run/run-summary.ts';
import { journalOf } from './fixtures/events.ts';
import { realisticRecord } from './fixtures/record.ts';
import { records } from './fixtures/records.ts';
import { finding, reportOf } from './lint/report.ts';

const schemas = {
  results: load('results'),
  list: load('list'),
  journal: load('journal'),
  lint: load('lint'),
  summary: load('summary'),
};
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
const validators = {
  results: ajv.compile(schemas.results),
  list: ajv.compile(schemas.list),
  journal: ajv.compile(schemas.journal),
  lint: ajv.compile(schemas.lint),
  summary: ajv.compile(schemas.summary),
};

test('the summary of each run is valid', () => {
  for (const [name, record] of records) expect(problems('summary', summaryOf(record)), name).toEqual([]);
});

test('a summary of docproof 0.1.0 is valid, and one of shards', () => {
  const summary = summaryOf(realisticRecord);
  const articles = summary.articles.map(({ path, variant, status, startedAt, durationMs }) => {
    return { path, variant, status, startedAt, durationMs };
  });
  expect(problems('summary', { ...summary, articles })).toEqual([]);
  expect(problems('summary', { ...summary, parts: ['a', 'b'] })).toEqual([]);
});

test('the start of a shard is valid', () => {
  const [start] = journalOf(realisticRecord);
  const shard = { index: 2, count: 7, articles: 9, places: [1, 8] };
  expect(problems('journal', { ...start, shard })).toEqual([]);
  expect(problems('journal', { ...start, shard: { ...shard, index: 0 } })).not.toEqual([]);
});

test('live output is no event of the journal', () => {
  const event = { type: 'step-output', article: 0, step: 'one-1', stream: 'stdout', text: 'x' };
  expect(problems('journal', event)).not.toEqual([]);
});

test('what list --json writes is valid', () => {
  const place = { file: 'a.md', line: 3, endLine: 5, language: 'bash' };
  const directives = { name: 'one', timeoutMs: 90_000, guardsOff: ['state'], exit: 1 };
  const expected = [{ line: 9, language: 'output', text: 'ok\n', hint: { kind: 'regex', pattern: '^ok' } }];
  const step = { id: 'one', ...place, heading: null, command: 'true\n', tab: 'cli', pivot: null };
  const list = {
    version: 1,
    articles: [
      {
        ...{ path: 'a.md', title: null, variant: 'cli', includes: ['b.md'], prerequisites: [] },
        diagnostics: [
          { code: 'bash-syntax', severity: 'error', message: 'no', file: 'a.md', line: 4, column: 1 },
        ],
        blocks: [
          { ...place, role: 'command', reason: null, stepId: 'one' },
          { ...place, role: 'none', reason: 'comment', stepId: null },
        ],
        steps: [{ ...step, directives, expected }],
      },
    ],
  };
  expect(problems('list', list)).toEqual([]);
});

test('what lint --format json writes is valid', () => {
  const fix = { start: 0, end: 1, text: 'x' };
  const findings = [finding(), finding({ hint: 'Do.', fix, fixable: true, url: 'https://a.example' })];
  expect(problems('lint', JSON.parse(renderLintJson(reportOf('x', findings))))).toEqual([]);
});

test.each(['results', 'list', 'journal', 'lint', 'summary'] as const)(
  'no object of the %s schema takes unknown fields',
  (name) => {
    // What is listed by a name of its own, as digests are by step, has a schema for each.
    const isOpen = ({ additionalProperties }: { additionalProperties?: unknown }) =>
      additionalProperties === undefined || additionalProperties === true;
    const open = objectsIn(schemas[name]).filter(isOpen);
    expect(open).toEqual([]);
  },
);

test('the schemas define what they share alike', () => {
  const { diagnostic, expected, ...shared } = schemas.journal.$defs;
  for (const name of Object.keys(shared).filter((name) => name in schemas.results.$defs)) {
    expect(schemas.results.$defs[name], name).toEqual(shared[name]);
  }
  expect(schemas.lint.$defs.line).toEqual(shared.line);
  const { line, hint } = schemas.list.$defs;
  expect({ line, hint }).toEqual({ line: shared.line, hint: shared.hint });
});

test('the schemas name every value that the types do', () => {
  const { stepStatus, articleStatus, runStatus, reason } = schemas.results.$defs;
  const { block, directives } = schemas.list.$defs;
  expect(stepStatus.enum).toEqual(
    names<StepStatus>({ passed: true, failed: true, errored: true, skipped: true }),
  );
  const run = { passed: true, failed: true, errored: true } as const;
  expect(runStatus.enum).toEqual(names<RunStatus>({ ...run, interrupted: true }));
  expect(articleStatus.enum).toEqual(names<ArticleStatus>({ ...run, skipped: true, interrupted: true }));
  expect(reason.anyOf[0].properties.code.enum).toEqual(
    names<ReasonCode>({
      'exit-status': true,
      'output-mismatch': true,
      guard: true,
      timeout: true,
      'session-ended': true,
      'previous-step': true,
      preflight: true,
      directive: true,
      interrupted: true,
      'not-selected': true,
      internal: true,
    }),
  );
  expect(block.properties.role.enum).toEqual(
    names<BlockRole>({ command: true, expected: true, file: true, variables: true, none: true }),
  );
  expect(block.properties.reason.enum).toEqual([
    ...names<BlockReason>({
      language: true,
      console: true,
      output: true,
      'unowned-output': true,
      comment: true,
      variables: true,
      unresolved: true,
      tab: true,
      zone: true,
    }),
    null,
  ]);
  expect(Object.keys(directives.properties)).toEqual(
    names<keyof Directives>({
      name: true,
      skip: true,
      skipIf: true,
      timeoutMs: true,
      retryMs: true,
      everyMs: true,
      exit: true,
      onError: true,
      stream: true,
      threshold: true,
      measure: true,
      unordered: true,
      levels: true,
      guardsOff: true,
      rules: true,
      until: true,
      background: true,
      ready: true,
      cleanup: true,
      file: true,
    }),
  );
});

/** The members of a union, which the compiler checks for completeness. */
function names<Name extends string>(all: Record<Name, true>): string[] {
  return Object.keys(all);
}

// biome-ignore lint/suspicious/noExplicitAny: a schema is looked into at arbitrary depth
function load(name: string): any {
  return JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8'));
}

function problems(name: keyof typeof validators, value: unknown): string[] {
  const validate = validators[name];
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Every schema of an object, at any depth. */
function objectsIn(schema: unknown): Record<string, unknown>[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const inner = Object.values(schema).flatMap(objectsIn);
  return 'type' in schema && schema.type === 'object' ? [{ ...schema }, ...inner] : inner;
}
