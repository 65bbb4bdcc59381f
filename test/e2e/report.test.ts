import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderRunSarif } from '../../src/cli/run-sarif.ts';
import { renderCtrf } from '../../src/report/ctrf.ts';
import { renderHtml } from '../../src/report/html/render-html.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { renderTap } from '../../src/report/tap.ts';
import { fold } from '../../src/run/fold.ts';
import { parseJournal } from '../../src/run/journal-text.ts';
import type { Results } from '../../src/run/results.ts';
import { docproof, folderWith, steady } from './docproof.ts';
import { everyReport, everyReporter } from './formats.ts';

const passing = '# Pass\n\n```bash\necho "größer 🙂"\n```\n\n```bash\necho two\n```\n';
const failing = '# Fail\n\n```bash\nfalse\n```\n\n```bash\ntrue\n```\n';
const refused = '# Refused\n\n```bash\necho <your-name>\n```\n';
const tabs =
  '# Tabs\n\n# [CLI](#tab/cli)\n\n```bash\necho c\n```\n\n# [API](#tab/api)\n\n```bash\necho a\n```\n\n---\n';

const flaky = '# Flaky\n\n```bash\ntrue\n```\n';
const shards = [1, 2, 3, 4, 5, 6, 7];

/** The journals in a reports folder, the newest last. */
function journalsIn(folder: string, out = 'reports'): string[] {
  return readdirSync(join(folder, out, 'runs'))
    .filter((name) => name.endsWith('.ndjson'))
    .toSorted()
    .map((name) => join(out, 'runs', name));
}

function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** A report whose times and run ids are all the same, and that does not say what ran when. */
function timeless(text: string): string {
  return text
    .replaceAll(/\b\d{8}-\d{6}-[0-9a-f]{6}(\+\d+)?/g, 'RUN')
    .replaceAll(/"(startedAt|durationMs|at|start|stop|duration|\w+TimeUtc)": ("[^"]*"|[\d.]+)/g, '"$1": 0')
    .replaceAll(/\b(time|timestamp|datetime)="[^"]*"/g, '$1=""')
    .replaceAll(/\b\d[\d.]* (ms|s)\b/g, 'TIME')
    .replaceAll(/\b\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC\b/g, 'WHEN')
    .replace(/<details class="timeline">.*?<\/details>/s, '');
}

/** The results that are folded from events, without times. */
function folded(events: string): unknown {
  const parsed = parseJournal(events.split('\n'));
  return JSON.parse(timeless(JSON.stringify(parsed.ok ? fold(parsed.events) : null, null, 2)));
}

test('reports are made again as they were, in every form, with the status of the run', async () => {
  const folder = folderWith({ 'a.md': passing, 'b.md': failing });
  const run = await docproof(folder, ['run', 'a.md', 'b.md']);
  const again = await docproof(folder, ['report', '--out', 'again'], {});
  expect(again).toEqual({ status: 2, stdout: '', stderr: 'docproof: there is no journal in again/runs\n' });
  const [journal = ''] = journalsIn(folder);
  const named = await docproof(folder, ['report', journal, '--out', 'again']);
  expect({ ...named, stdout: steady(named.stdout) }).toEqual({
    status: 1,
    stdout: steady(run.stdout)
      .replaceAll('reports/', 'again/')
      .replace(/Run it again:\n.*\n/, ''),
    stderr: '',
  });
  for (const name of ['index.html', 'results.json', 'junit.xml']) {
    expect(read(folder, `again/${name}`)).toBe(read(folder, `reports/${name}`));
  }
});

test('the last run is reported where none is named, whatever else lies beside it', async () => {
  const folder = folderWith({ 'a.md': passing, 'reports/runs/zzz.ndjson': 'x', 'reports/runs/99.txt': '' });
  mkdirSync(join(folder, 'reports/runs/99999999-999999-ffffff.ndjson'));
  await docproof(folder, ['run', 'a.md', '--reporter', 'json=first.json']);
  const { status, stdout, stderr } = await docproof(folder, ['report', '--reporter', 'json']);
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: read(folder, 'first.json'), stderr: '' });
});

test('a refused article gives the status of its run', async () => {
  const folder = folderWith({ 'a.md': refused });
  expect((await docproof(folder, ['run', 'a.md'])).status).toBe(2);
  expect((await docproof(folder, ['report'])).status).toBe(2);
});

test('a journal that is cut behind any event gives an interrupted report with all that was finished', async () => {
  const folder = folderWith({ 'a.md': passing, 'b.md': failing });
  await docproof(folder, ['run', 'a.md', 'b.md']);
  const [journal = ''] = journalsIn(folder);
  const lines = read(folder, journal).trimEnd().split('\n');
  for (let count = 1; count < lines.length; count++) {
    const kept = lines.slice(0, count);
    writeFileSync(join(folder, 'cut.ndjson'), `${kept.join('\n')}\n${lines[count]?.slice(0, 40)}`);
    const reporters = [
      '--reporter',
      'terminal',
      '--reporter',
      'json=cut.json',
      '--reporter',
      'html=cut.html',
    ];
    const { status, stdout, stderr } = await docproof(folder, ['report', 'cut.ndjson', ...reporters]);
    const begun = kept.filter((line) => line.includes('"type":"article-started"')).length;
    expect(stderr).toBe(
      `docproof: the run of cut.ndjson has not ended: of its 2 articles ${begun} had begun\n`,
    );
    expect(status).toBe(1);
    expect(stdout).toMatch(/^Interrupted: /m);
    expect(read(folder, 'cut.html')).toContain(
      `The run was interrupted before its ${begun === 0 ? 'first article' : 'end'}`,
    );
    const results = JSON.parse(read(folder, 'cut.json')) as Results;
    const finished = kept.filter((line) => line.startsWith('{"type":"step-finished"')).length;
    const steps = results.articles.flatMap(({ steps }) => steps);
    expect(results.status).toBe('interrupted');
    expect(steps.filter(({ reason }) => reason?.code !== 'interrupted')).toHaveLength(finished);
    // A step that had only begun is told of too.
    const began = kept.some((line) => line.includes('"type":"step-started"') && line.includes('"fail-1"'));
    expect(stdout.includes(':3     Fail')).toBe(began);
  }
});

test('a journal that is cut at any byte gives every report of what is before it', async () => {
  const folder = folderWith({ 'a.md': passing, 'b.md': failing });
  await docproof(folder, ['run', 'a.md', 'b.md', '-j', '2']);
  const [journal = ''] = journalsIn(folder);
  const bytes = readFileSync(join(folder, journal));
  const first = bytes.indexOf('\n');
  for (let length = first; length < bytes.length - 1; length += 7) {
    const cut = parseJournal(bytes.subarray(0, length).toString().split('\n'));
    const record = cut.ok ? fold(cut.events) : null;
    if (record === null) throw new Error(`nothing is left at ${length}`);
    expect(record.status).toBe('interrupted');
    expect(JSON.parse(renderJson(record))).toMatchObject({ status: 'interrupted' });
    expect(renderJunit(record)).toMatch(/name="end of the run".*<\/testsuites>\n$/s);
    expect(renderTap(record)).toMatch(/\nBail out! The run was interrupted[^\n]*\n$/);
    expect(JSON.parse(renderCtrf(record))).toMatchObject({ results: { extra: { status: 'interrupted' } } });
    expect(renderRunSarif(record)).toContain('"executionSuccessful": false');
    if (length % 5 === 0) expect(renderHtml(record)).toContain('interrupted');
  }
});

/** The articles of a run that has something of everything, with some more that pass. */
function everything(more: number): Record<string, string> {
  const names = Array.from({ length: more }, (_, index) => `n${index}.md`);
  return {
    ...Object.fromEntries(names.map((name) => [name, passing])),
    'a.md': failing,
    'b.md': refused,
    'c.md': tabs,
    'd.md': '# Nothing to run\n',
    'e.md': flaky,
  };
}

/** Lets a journal say of the step that is there for it that it needed a second try. */
function makeFlaky(journal: string): void {
  const lines = readFileSync(journal, 'utf8').split('\n');
  const changed = lines.map((line) =>
    line.startsWith('{"type":"step-finished"') && line.includes('"step":"flaky-1"')
      ? line.replace('"flaky":false', '"flaky":true').replace('"attempts":1', '"attempts":2')
      : line,
  );
  writeFileSync(journal, changed.join('\n'));
}

// Of the smaller run the seventh shard has no article.
test.each([9, 0])(
  'the report of seven shards is that of the whole, in every form, with %i articles more',
  async (more) => {
    const folder = folderWith(everything(more));
    const options = ['run', '.', '--tabs', 'all', '--out'];
    expect((await docproof(folder, [...options, 'whole'])).status).toBe(2);
    for (const index of shards) {
      await docproof(folder, [...options, `shards/${index}`, '--shard', `${index}/7`]);
    }
    const whole = journalsIn(folder, 'whole');
    const journals = shards.flatMap((index) => journalsIn(folder, `shards/${index}`));
    for (const journal of [...whole, ...journals]) makeFlaky(join(folder, journal));
    const reported = (into: string, paths: string[]) =>
      docproof(folder, ['report', ...paths, ...everyReporter(join(folder, into))]);
    await reported('whole', whole);
    const merged = await reported('merged', journals.toReversed());
    expect({ status: merged.status, stderr: merged.stderr }).toEqual({ status: 2, stderr: '' });
    const { ndjson: events, ...reports } = everyReport(join(folder, 'merged'));
    const { ndjson: eventsOfWhole, ...reportsOfWhole } = everyReport(join(folder, 'whole'));
    for (const [format, text] of Object.entries(reports)) {
      expect(timeless(text), format).toBe(timeless(reportsOfWhole[format as keyof typeof reports]));
    }
    // Articles of different shards ran side by side, so only what is folded from the events is the same.
    expect(folded(events)).toEqual(folded(eventsOfWhole));
    const results = JSON.parse(reports.json) as Results;
    expect(results.counts.flaky).toBe(1);
    expect(results.articles.map(({ path, variant }) => [path, variant].join(' ').trim())).toEqual([
      ...['a.md', 'b.md', 'c.md cli', 'c.md api', 'd.md', 'e.md'],
      ...Array.from({ length: more }, (_, index) => `n${index}.md`),
    ]);
  },
  180_000,
);

test('of seven shards without one the report is interrupted, and of one alone it is whole', async () => {
  const folder = folderWith(everything(3));
  for (const index of shards) {
    await docproof(folder, ['run', '.', '--shard', `${index}/7`, '--out', `shards/${index}`]);
  }
  const journals = shards.flatMap((index) => journalsIn(folder, `shards/${index}`));
  const some = await docproof(folder, ['report', ...journals.slice(0, 6), '--reporter', 'terminal']);
  expect(some.stdout).toContain('\nInterrupted: ');
  expect({ status: some.status, stderr: some.stderr }).toEqual({
    status: 2,
    stderr: 'docproof: shard 7 of 7 is missing\n',
  });
  const tap = await docproof(folder, ['report', ...journals.slice(0, 6), '--reporter', 'tap']);
  expect(tap.stdout).toMatch(
    /\nBail out! The run was interrupted after its last article, or a part of it is missing\n$/,
  );
  const alone = await docproof(folder, ['report', journals[6] ?? '', '--reporter', 'json=alone.json']);
  expect(alone).toEqual({
    status: 0,
    stdout: '',
    stderr: `docproof: ${journals[6]} is shard 7 of 7, and the report is of it alone\n`,
  });
});

test('of more shards than articles some have nothing to run, and that is no failure', async () => {
  const folder = folderWith({ 'a.md': passing });
  expect((await docproof(folder, ['run', 'a.md', '--shard', '2/2', '--out', 'two'])).status).toBe(0);
  expect((await docproof(folder, ['run', 'a.md', '--shard', '1/2', '--out', 'one'])).status).toBe(0);
  const journals = [...journalsIn(folder, 'one'), ...journalsIn(folder, 'two')];
  const { status, stdout } = await docproof(folder, ['report', ...journals, '--reporter', 'terminal']);
  expect(status).toBe(0);
  expect(stdout).toMatch(/\n2 passed in /);
});

test.each(['0/2', '3/2', '1', '1/0', '01/2', '1/2/3', 'x/y', ''])('%j is no shard', async (text) => {
  const { status, stderr } = await docproof(folderWith({ 'a.md': passing }), [
    'run',
    'a.md',
    '--shard',
    text,
  ]);
  expect(status).toBe(2);
  expect(stderr).toContain('Write it as I/N with I from 1 to N, such as 2/7.');
});

test('what cannot be reported is told, and nothing is written', async () => {
  const folder = folderWith({ 'a.md': passing, 'other.ndjson': '{"level":"info"}\n', 'empty.ndjson': '' });
  await docproof(folder, ['run', 'a.md', '--reporter', 'json=first.json']);
  await docproof(folder, ['run', 'a.md', '--reporter', 'json=second.json']);
  const [one = '', two = ''] = journalsIn(folder);
  const said = async (...args: string[]) => {
    const { status, stdout, stderr } = await docproof(folder, ['report', ...args]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    return steady(stderr);
  };
  expect(await said('none.ndjson', 'other.ndjson', 'empty.ndjson')).toBe(
    [
      "docproof: the journal none.ndjson cannot be read: ENOENT: no such file or directory, open 'none.ndjson'",
      'docproof: the journal other.ndjson cannot be read: line 1 is no event of a run',
      'docproof: the journal empty.ndjson cannot be read: it has no event, and is no journal or was cut before its first\n',
    ].join('\n'),
  );
  expect(await said(one, two)).toBe(
    'docproof: a.md is in reports/runs/RUN.ndjson and in reports/runs/RUN.ndjson\n',
  );
  expect(await said(one, `./${one}`)).toMatch(/are of the same run, RUN\n$/);
  expect(await said(one, '--reporter', `json=${one}`)).toBe(
    'docproof: the report json cannot be written: reports/runs/RUN.ndjson is the journal reports/runs/RUN.ndjson\n',
  );
  expect(await said(one, '--reporter', 'jsno')).toMatch(/^docproof: there is no reporter jsno; there are /);
  expect(readdirSync(join(folder, 'reports'))).toEqual(['runs']);
});

test('as many runs are kept as the config says, each with its summary', async () => {
  const folder = folderWith({
    'a.md': passing,
    'runner.config.yaml': 'history: 2\n',
    'reports/runs/mine': 'x',
  });
  for (let count = 0; count < 3; count++) {
    await docproof(folder, ['run', 'a.md', '--reporter', 'json=results.json']);
  }
  const journals = journalsIn(folder).map((path) => path.slice('reports/runs/'.length, -'.ndjson'.length));
  expect(journals).toHaveLength(2);
  expect(readdirSync(join(folder, 'reports/runs')).toSorted()).toEqual(
    [...journals.flatMap((id) => [`${id}.ndjson`, `${id}.summary.json`]), 'mine'].toSorted(),
  );
  const { runId, ...results } = JSON.parse(read(folder, 'results.json')) as Results;
  const [start = ''] = read(folder, `reports/runs/${runId}.ndjson`).split('\n', 1);
  expect(JSON.parse(start).platform).toMatchObject({
    node: process.versions.node,
    bash: expect.stringMatching(/^[5-9]\.\d/),
  });
  expect(journals).toContain(runId);
  expect(JSON.parse(read(folder, `reports/runs/${runId}.summary.json`))).toEqual({
    runId,
    ...results,
    articles: results.articles.map(({ path, variant, status, startedAt, durationMs }) => ({
      ...{ path, variant, status, startedAt, durationMs },
      source: expect.stringMatching(/^[0-9a-f]{12}$/),
      steps: { 'pass-1': expect.any(String), 'pass-2': expect.any(String) },
    })),
  });
});
