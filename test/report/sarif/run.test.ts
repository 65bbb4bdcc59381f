import { expect, test } from 'vitest';
import { renderSarif } from '../../../src/report/sarif/render-sarif.ts';
import { runRules } from '../../../src/report/sarif/run-rules.ts';
import type { ArticleRecord, RunRecord, StepRecord } from '../../../src/run/results.ts';
import { articleRecord, recordOf } from '../fixtures/records.ts';
import { skippedStep, stepRecord } from '../fixtures/step.ts';
import { storeSecrets } from '../fixtures/store-secrets.ts';
import { sarifProblems } from '../format-problems.ts';

const url = 'https://a.example/results.md#x';
const found = ['unfilled-placeholder', 'invalid-hint', 'unassigned-variable'].map((code) => {
  return { code, severity: 'error' as const, message: 'no', url: null };
});
const tool = { name: 'docproof', version: '1.2.3', kinds: [...runRules(url), ...found] };

// biome-ignore lint/suspicious/noExplicitAny: a log is looked into at arbitrary depth
function runOf(record: RunRecord): any {
  const text = renderSarif(record, tool, 1);
  expect(sarifProblems(text)).toEqual([]);
  return JSON.parse(text).runs[0];
}

function resultsOf(...articles: ArticleRecord[]): Record<string, unknown>[] {
  return runOf(recordOf(articles)).results;
}

function failing(fields: Partial<StepRecord> = {}): StepRecord {
  const reason = { code: 'exit-status' as const, message: '`false` ended with status 1', line: 4 };
  return stepRecord({ id: 'one-1', heading: 'One', status: 'failed', reason, ...fields });
}

test('a step that failed is an error at the line of its reason, with its step named', () => {
  const article = articleRecord({
    path: 'docs/a b.md',
    variant: 'cli',
    steps: [failing({ file: 'docs/a b.md' })],
  });
  expect(resultsOf(article)).toEqual([
    {
      ruleId: 'exit-status',
      ruleIndex: 0,
      level: 'error',
      message: { text: 'One: `false` ended with status 1' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'docs/a%20b.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: 4 },
          },
          logicalLocations: [{ name: 'one-1', fullyQualifiedName: 'docs/a b.md [cli]#one-1' }],
        },
      ],
      partialFingerprints: {
        'stepAndReason/v1': expect.stringMatching(/^[0-9a-f]{16}:1$/),
        primaryLocationLineHash: expect.stringMatching(/^[0-9a-f]{16}:1$/),
      },
    },
  ]);
});

test('every reason is a rule that says what it means and what to do, with its page in the manual', () => {
  const { rules } = runOf(recordOf([])).tool.driver;
  for (const rule of rules.slice(0, runRules(url).length)) {
    expect(rule.helpUri).toBe(url);
    expect(new Set([rule.shortDescription.text, rule.fullDescription.text, rule.help.text]).size).toBe(3);
  }
});

test('a wrong output says how it differs, at the place where the article shows it', () => {
  const comparison = {
    method: 'string-similarity' as const,
    score: 0.2,
    threshold: 0.8,
    passed: false,
    guards: [],
  };
  const difference = [
    { kind: 'expected' as const, text: 'a' },
    { kind: 'actual' as const, text: 'b' },
  ];
  const shown = {
    line: 9,
    language: 'output',
    text: 'a\n',
    hint: null,
    advisory: false,
    comparison,
    difference,
  };
  const reason = { code: 'output-mismatch' as const, message: 'too unlike', line: 9 };
  const expected = [{ ...shown, file: 'parts/b.md' }];
  expect(resultsOf(articleRecord({ steps: [failing({ reason, expected })] }))).toMatchObject([
    {
      message: {
        text: 'One: too unlike\n\nscore 0.2, threshold 0.8, measure string-similarity\n- expected (parts/b.md:9)\n+ actual\n- a\n+ b',
      },
      locations: [
        { physicalLocation: { artifactLocation: { uri: 'parts/b.md' }, region: { startLine: 9 } } },
      ],
    },
  ]);
});

test('a result is known again after an edit elsewhere, and told from those of other steps, reasons, variants and articles', () => {
  const print = (step: Partial<StepRecord> = {}, article: Partial<ArticleRecord> = {}) =>
    JSON.stringify(resultsOf(articleRecord({ ...article, steps: [failing(step)] }))[0]?.partialFingerprints);
  const first = print();
  const moved = { code: 'exit-status' as const, message: 'another', line: 90 };
  expect(print({ line: 88, endLine: 95, heading: 'Two', reason: moved }, { source: '# B\n' })).toBe(first);
  const others = [
    print({ id: 'one-2' }),
    print({ reason: { ...moved, code: 'guard' } }),
    print({}, { variant: 'cli' }),
    print({}, { path: 'b.md' }),
  ];
  expect(new Set([first, ...others]).size).toBe(5);
});

test('a flaky step is a note, and what passed or was left out is nothing', () => {
  const failure = { code: 'exit-status' as const, message: 'gone', line: 9 };
  const reason = { code: 'directive' as const, message: 'the article says skip', line: 1 };
  const steps = [
    stepRecord({ id: 'flaky-1', flaky: true, attempts: 2, failedTries: [failure], line: 7 }),
    stepRecord({ id: 'passed-1' }),
    skippedStep({ id: 'skipped-1', reason }),
  ];
  expect(resultsOf(articleRecord({ steps }))).toMatchObject([
    {
      ruleId: 'flaky',
      level: 'note',
      message: { text: 'flaky-1: passed on try 2 only; try 1: gone (line 9)' },
    },
  ]);
});

test('what an article left behind is a warning, and an error where it is all that is wrong with it', () => {
  const leftovers = ['one', 'two'];
  const levelsOf = (fields: Partial<ArticleRecord>) =>
    resultsOf(articleRecord({ leftovers, ...fields })).map(({ ruleId, level }) => `${ruleId} ${level}`);
  expect(levelsOf({})).toEqual(['left-over warning', 'left-over warning']);
  expect(levelsOf({ status: 'errored' })).toEqual(['left-over error', 'left-over error']);
  const prints = resultsOf(articleRecord({ leftovers })).map((one) =>
    JSON.stringify(one.partialFingerprints),
  );
  expect(new Set(prints).size).toBe(2);
});

test('of refused articles the findings are told, once for all variants; of others the linter tells', () => {
  const variants = ['cli', 'portal'].map((variant) => ({ ...storeSecrets, variant }));
  const warned = articleRecord({ diagnostics: storeSecrets.diagnostics.slice(2) });
  expect(resultsOf(...variants, warned).map(({ ruleId, level }) => `${ruleId} ${level}`)).toEqual([
    'unfilled-placeholder error',
    'invalid-hint error',
    'unassigned-variable warning',
  ]);
});

test('the worst results stand first', () => {
  const flaky = articleRecord({ steps: [stepRecord({ id: 'flaky-1', flaky: true, attempts: 2 })] });
  const left = articleRecord({ path: 'b.md', leftovers: ['one'] });
  const failed = articleRecord({ path: 'c.md', steps: [failing()] });
  expect(resultsOf(flaky, left, failed).map(({ level }) => level)).toEqual(['error', 'warning', 'note']);
});

test('the invocation says when the run was, its exit status, and whether docproof could do its work', () => {
  const invocation = (steps: StepRecord[]) => runOf(recordOf([articleRecord({ steps })])).invocations[0];
  expect(invocation([failing()])).toEqual({
    executionSuccessful: true,
    exitCode: 1,
    startTimeUtc: '2026-03-14T02:00:00.000Z',
    endTimeUtc: '2026-03-14T02:04:14.480Z',
    toolExecutionNotifications: [],
  });
  const reason = { code: 'internal' as const, message: 'the disk is full', line: 1 };
  expect(invocation([failing({ status: 'errored', reason })]).executionSuccessful).toBe(false);
});

test('a message of any length is cut to what GitHub takes, and never in the middle of a character', () => {
  const text = (message: string) =>
    JSON.stringify(
      resultsOf(articleRecord({ steps: [failing({ reason: { code: 'guard', message, line: 1 } })] })),
    );
  expect(text('😀'.repeat(2_000))).toMatch(/😀…"/u);
  expect(text(`x${'😀'.repeat(2_000)}`)).toMatch(/😀…"/u);
});

test.each([
  ['https://a.example/b c.md?x#y', { uri: 'https://a.example/b%20c.md?x#y' }],
  ['/tmp/a.md', { uri: 'file:///tmp/a.md' }],
  ['../a.md', { uri: '../a.md', uriBaseId: '%SRCROOT%' }],
  ['-', { uri: '-', uriBaseId: '%SRCROOT%' }],
])('the article %s has an address', (path, artifactLocation) => {
  expect(resultsOf(articleRecord({ path, leftovers: ['one'] }))).toMatchObject([
    { locations: [{ physicalLocation: { artifactLocation } }] },
  ]);
});
