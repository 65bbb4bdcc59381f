import { expect, test } from 'vitest';
import { renderRunSarif } from '../../src/cli/run-sarif.ts';
import { renderCtrf } from '../../src/report/ctrf.ts';
import { renderHtml } from '../../src/report/html/render-html.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { renderTap } from '../../src/report/tap.ts';
import { summaryLines } from '../../src/report/terminal/summary.ts';
import type { RunRecord } from '../../src/run/results.ts';
import { journalOf } from './fixtures/events.ts';
import { articleRecord, killedAt, recordOf } from './fixtures/records.ts';
import { stepRecord } from './fixtures/step.ts';
import { firstOfAll } from './terminal/scene.ts';

const articles = ['a.md', 'b.md'].map((path) =>
  articleRecord({ path, steps: [stepRecord({ id: 'one' }), stepRecord({ id: 'clean', cleanup: true })] }),
);
const events = journalOf(recordOf(articles));

/** The run as it is known when it was killed behind the first, or a later, event of a type. */
function killedBehind(type: string, nth = 1): RunRecord {
  const places = events.flatMap((event, place) => (event.type === type ? [place + 1] : []));
  return killedAt(events, places[nth - 1] ?? 0);
}

/** What the tests of a report that nobody takes for a success say, as `name outcome`. */
function junitOf(record: RunRecord): string[] {
  const cases = renderJunit(record).matchAll(
    /<testcase name="([^"]*)" classname="([^"]*)"[^>]*?(?:\/>|>\s*<(\w+))/g,
  );
  return [...cases].map(([, name, classname, outcome = 'passed']) => `${classname} ${name} ${outcome}`);
}

const notRun = (path: string) => `${path} interrupted error`;
const endOfRun = 'docproof end of the run error';
const passed = (path: string) => [`${path} one passed`, `${path} clean passed`];

test.each<[string, RunRecord, string[]]>([
  ['before its first article', killedBehind('run-started'), [notRun('a.md'), notRun('b.md'), endOfRun]],
  [
    'in a step',
    killedBehind('step-started'),
    ['a.md one error', 'a.md clean skipped', notRun('a.md'), notRun('b.md'), endOfRun],
  ],
  [
    'between two steps',
    killedBehind('step-finished'),
    ['a.md one passed', 'a.md clean skipped', notRun('a.md'), notRun('b.md'), endOfRun],
  ],
  [
    'in its cleanup',
    killedBehind('step-started', 2),
    ['a.md one passed', 'a.md clean error', notRun('a.md'), notRun('b.md'), endOfRun],
  ],
  [
    'behind the last step of an article',
    killedBehind('step-finished', 2),
    [...passed('a.md'), notRun('a.md'), notRun('b.md'), endOfRun],
  ],
  ['between two articles', killedBehind('article-finished'), [...passed('a.md'), notRun('b.md'), endOfRun]],
  [
    'behind its last article',
    killedBehind('article-finished', 2),
    [...passed('a.md'), ...passed('b.md'), endOfRun],
  ],
])(
  'a run that was killed %s says so in every format, and what did not run is there',
  (_where, record, cases) => {
    expect(junitOf(record)).toEqual(cases);

    const tap = renderTap(record);
    expect(tap.match(/^not ok .*$/gm)?.at(-1)).toMatch(/ - docproof$/);
    expect(tap.trimEnd().split('\n').at(-1)).toMatch(/^Bail out! The run was interrupted/);
    for (const { path, status } of record.articles) {
      expect(tap).toMatch(new RegExp(`^${status === 'passed' ? 'ok' : 'not ok'} \\d+ - ${path}$`, 'm'));
    }

    const { results } = JSON.parse(renderCtrf(record));
    expect(results.extra.status).toBe('interrupted');
    const ctrf = results.tests.map((one: Record<string, string>) => {
      const outcome = one.rawStatus === 'errored' ? 'error' : one.rawStatus;
      return `${one.suite?.[0]} ${one.name} ${outcome}`;
    });
    expect(ctrf).toEqual(cases);

    const [run] = JSON.parse(renderRunSarif(record)).runs;
    const [invocation] = run.invocations;
    expect(invocation).toMatchObject({ executionSuccessful: false });
    expect(invocation).not.toHaveProperty('exitCode');
    expect(invocation.toolExecutionNotifications).toMatchObject([{ level: 'error' }]);
    // Each error of an article, as SARIF has it; that of the run has no place in a file.
    expect(run.results.length).toBe(cases.filter((one) => one.endsWith('error')).length - 1);
    expect(run.results.every(({ ruleId }: { ruleId: string }) => ruleId === 'interrupted')).toBe(true);

    expect(JSON.parse(renderJson(record))).toMatchObject({
      status: 'interrupted',
      articles: [{ path: 'a.md' }, { path: 'b.md' }],
    });
  },
);

test('the page and the terminal say it first, and what had not begun', () => {
  const before = killedBehind('run-started');
  expect(renderHtml(before)).toContain('The run was interrupted before its first article.');
  const between = killedBehind('article-finished');
  expect(renderHtml(between)).toContain('The run was interrupted before its end: 2 of 2 steps had passed.');
  expect(renderHtml(between)).toContain('The run was interrupted before this article.');
  const ended = (record: RunRecord) =>
    JSON.stringify(
      summaryLines(record, { reports: [], rerun: null, width: 80, height: 24, history: firstOfAll(record) }),
    );
  expect(ended(before)).toMatch(/Interrupted: .*2 articles not begun/);
  expect(ended(between)).toMatch(/Interrupted: .*2 passed.*1 article not begun/);
});

test('a run that came to its end says nothing of the kind', () => {
  const record = killedAt(events, events.length);
  expect(junitOf(record)).toEqual([...passed('a.md'), ...passed('b.md')]);
  expect(renderTap(record)).not.toContain('Bail out');
  const [run] = JSON.parse(renderRunSarif(record)).runs;
  expect(run.invocations).toMatchObject([
    { executionSuccessful: true, exitCode: 0, toolExecutionNotifications: [] },
  ]);
});
