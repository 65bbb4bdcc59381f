import { expect, test } from 'vitest';
import type { RunEvent } from '../../../src/run/events.ts';
import type { RunRecord } from '../../../src/run/results.ts';
import { articleEvents, eventsOf } from '../fixtures/events.ts';
import { stepRecord } from '../fixtures/step.ts';
import { blockOf, failedStep, recordOf } from './one-article.ts';
import { logOf } from './scene.ts';

test('of a long diff both sides are shown, and the command above it to its fifth line', async () => {
  const reason = { code: 'output-mismatch', message: 'the output differs', line: 12 } as const;
  const difference = (['expected', 'actual'] as const).flatMap((kind) =>
    Array.from({ length: 9 }, (_, place) => ({ kind, text: `${kind} ${place}` })),
  );
  const comparison = {
    method: 'string-similarity',
    score: 0.4,
    threshold: 0.8,
    passed: false,
    guards: [],
  } as const;
  const expected = [{ line: 12, language: 'output', text: '', hint: null, advisory: false }].map((one) => ({
    ...one,
    comparison: { ...comparison, guards: [] },
    difference,
  }));
  const command = 'one\ntwo\nthree\nfour\nfive\nsix\n';
  const log = await logOf(recordOf([failedStep({ command, reason, expected })]));
  expect(blockOf(log, '  a.md:3  deploy-1')).toEqual([
    '    4  one',
    '    5  two',
    '    6  three',
    '    7  four',
    '    8  five',
    '    … 1 more line',
  ]);
  expect(blockOf(log, '  - expected a.md:12   + actual')).toEqual([
    ...[0, 1, 2, 3, 4, 5].map((place) => `  - expected ${place}`),
    '    … 3 more lines',
    ...[0, 1, 2, 3, 4, 5].map((place) => `  + actual ${place}`),
    '    … 3 more lines',
    '  score 0.4, threshold 0.8, measure string-similarity',
  ]);
});

test('steps that share a heading are told apart by their commands', async () => {
  const command =
    '# Tell\nkubectl get pods --all-namespaces --selector app=store --output wide --watch=false\n';
  const steps = [
    stepRecord({ id: 'a', heading: 'Look', file: 'a.md', line: 3, command, durationMs: 3_000 }),
    stepRecord({ id: 'b', heading: 'Look', file: 'a.md', line: 9, command: 'ls\n', durationMs: 0 }),
    stepRecord({ id: 'c', heading: 'Leave', file: 'a.md', line: 15, command: 'exit\n', durationMs: 0 }),
  ];
  const [first] = (await logOf(recordOf(steps))).split('\n\n');
  expect(first).toBe(`a.md
✓ :3     Look  kubectl get pods --all-namespaces --selector app=store --ou…  3.0 s
✓ :9     Look  ls
✓ :15    Leave`);
});

test('articles that run side by side name themselves in every line', async () => {
  const step = stepRecord({ id: 'a', heading: 'Look', durationMs: 0 });
  const articles = ['a.md', 'docs/b.md'].flatMap((path) =>
    recordOf([{ ...step, file: path }]).articles.map((article) => ({ ...article, path, leftovers: ['x'] })),
  );
  const record = { ...recordOf([]), articles };
  const [first] = (await logOf(record, {}, sideBySide(record))).split('\n\n');
  expect(first).toBe(`✓ a.md:1          Look
✓ docs/b.md:1     Look
! a.md  x
! docs/b.md  x`);
});

test('articles one after the other stand each under its name', async () => {
  const steps = [stepRecord({ id: 'a', file: 'a.md', durationMs: 0 })];
  const articles = ['first', 'second'].flatMap((variant) =>
    recordOf(steps).articles.map((article) => ({ ...article, variant, leftovers: ['x'] })),
  );
  const log = await logOf({ ...recordOf([]), articles });
  expect(log.split('\n').slice(0, 7)).toEqual([
    ...['a.md · first', '✓ :1     a', '! x', ''],
    ...['a.md · second', '✓ :1     a', '! x'],
  ]);
});

test('of a refused article the summary tells the first error and counts the others', async () => {
  const error = { code: 'x', severity: 'error', message: 'wrong', file: 'a.md', line: 4, column: 1 } as const;
  const record = recordOf([failedStep({})]);
  const articles = record.articles.map((article) => ({ ...article, diagnostics: [error, error, error] }));
  const log = await logOf({ ...record, articles });
  expect(log).toContain('\n✗ a.md:4  refused  wrong, and 2 more\n');
});

/** The run's events as they come where every article takes its turns with the others. */
function sideBySide(record: RunRecord): RunEvent[] {
  const all = record.articles.map(articleEvents);
  const longest = Math.max(...all.map(({ length }) => length));
  const turns = Array.from({ length: longest }, (_, turn) => all.flatMap((events) => events[turn] ?? []));
  return [...eventsOf(record).slice(0, 1), ...turns.flat()];
}
