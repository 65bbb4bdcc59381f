import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { RunSummary } from '../../src/run/run-summary.ts';
import { docproof, folderWith } from './docproof.ts';

const article = (say: string, look: string) =>
  `# One\n\n## Say\n\n\`\`\`bash\n${say}\n\`\`\`\n\n## Look\n\n\`\`\`bash\n${look}\n\`\`\`\n`;
const other = '# Two\n\n```bash\ncat "$CLOUD"\n```\n';

/** The summaries of the runs in a folder, in the order in which they began. */
function runsIn(folder: string): RunSummary[] {
  const runs = join(folder, 'reports/runs');
  return readdirSync(runs)
    .filter((name) => name.endsWith('.summary.json'))
    .map((name): RunSummary => JSON.parse(readFileSync(join(runs, name), 'utf8')))
    .toSorted((one, two) => Date.parse(one.startedAt) - Date.parse(two.startedAt));
}

/** Three runs: the cloud goes away and an article is changed for the second, and the article is put right for the third. */
async function threeRuns() {
  const folder = folderWith({ 'a.md': article('echo one', 'true'), 'b.md': other, cloud: 'here\n' });
  const environment = { CLOUD: join(folder, 'cloud') };
  const run = async () => ({
    ...(await docproof(folder, ['run', 'a.md', 'b.md'], environment)),
    page: readFileSync(join(folder, 'reports/index.html'), 'utf8').replaceAll(/<[^>]*>/g, ''),
  });
  const first = await run();
  writeFileSync(join(folder, 'a.md'), article('echo 1; false', 'true'));
  rmSync(join(folder, 'cloud'));
  const second = await run();
  writeFileSync(join(folder, 'a.md'), article('echo 1', 'true'));
  const third = await run();
  const [one, two, three] = runsIn(folder);
  if (!one || !two || !three) throw new Error('three runs leave three summaries');
  return { folder, outcomes: [first, second, third] as const, runs: [one, two, three] as const };
}

const minuteOf = ({ startedAt }: RunSummary) => `${startedAt.slice(0, 16).replace('T', ' ')} UTC`;

test('a run tells what is new since the last, since when something is broken, and whether its article has changed', async () => {
  const { outcomes, runs } = await threeRuns();
  const [first, second, third] = outcomes;
  const [one, two] = runs.map(minuteOf);
  expect(first.stdout).not.toMatch(/Since|since/);
  expect(second.stdout).toContain(
    'a.md:6  Say  `false` ended with status 1 (new)\n✗ b.md:4  Two  `cat "$CLOUD"` ended with status 1 (new)\n',
  );
  expect(second.stdout).toContain(`\nSince the run of ${one}: 2 new failures\n`);
  expect(second.page).toContain(`This step was changed since it last passed on ${one}.`);
  expect(second.page).toContain(`The article has not changed since it last passed on ${one}: `);
  expect(third.stdout).toContain(`\nSince the run of ${two}: 1 fixed, 1 still broken\n`);
  expect(third.stdout).toMatch(
    /\nBroken since [\d-]{10}, 2 runs\. The article has not changed since it last /,
  );
  expect(third.page).toMatch(/since [\d-]{10}, 2 runs/);
  expect(outcomes.map(({ status }) => status)).toEqual([0, 1, 1]);
});

test('a report compares with the run that is asked for: by its id, its journal or its summary', async () => {
  const { folder, runs } = await threeRuns();
  const [one, two, three] = runs;
  const journal = (runId: string) => `reports/runs/${runId}.ndjson`;
  const compare = async (against: string) => {
    const args = ['report', journal(three.runId), '--reporter', 'terminal', '--against', against];
    const { status, stdout, stderr } = await docproof(folder, args);
    return { status, stderr, end: stdout.slice(stdout.indexOf('Compared with')) };
  };
  const expected = {
    status: 1,
    stderr: '',
    end: `Compared with ${one.runId} (${minuteOf(one)}): 1 new failure\n  ✗ new    b.md:4  Two\n`,
  };
  expect(await compare(one.runId)).toEqual(expected);
  expect(await compare(journal(one.runId))).toEqual(expected);
  expect(await compare(`reports/runs/${one.runId}.summary.json`)).toEqual(expected);
  expect((await compare(two.runId)).end).toContain(
    ': 1 fixed, 1 still broken\n  ✓ fixed  a.md:5  Say\n  ✗ still  b.md:4  Two\n',
  );
});

test('the page of a past run is made again as it was, whatever came after it', async () => {
  const { folder, outcomes, runs } = await threeRuns();
  await docproof(folder, ['report', `reports/runs/${runs[1].runId}.ndjson`]);
  const page = readFileSync(join(folder, 'reports/index.html'), 'utf8').replaceAll(/<[^>]*>/g, '');
  expect(page).toBe(outcomes[1].page);
});

test('what cannot be compared with is wrong usage, and nothing is reported', async () => {
  const folder = folderWith({ 'a.md': other, 'notes.txt': 'x\n' });
  await docproof(folder, ['run', 'a.md', '--reporter', 'json=first.json']);
  const said = async (against: string) => {
    const { status, stdout, stderr } = await docproof(folder, ['report', '--against', against]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    return stderr;
  };
  expect(await said('20200101-000000-abcdef')).toBe(
    'docproof: there is no run 20200101-000000-abcdef in reports/runs\n',
  );
  expect(await said('notes.txt')).toBe(
    'docproof: the run notes.txt cannot be read: line 1 is no event of a run\n',
  );
  expect(await said('/dev/full')).toBe(
    'docproof: the run /dev/full cannot be read: it is a device, and no file\n',
  );
  expect(await said('first.json')).toContain('docproof: the run first.json cannot be read: ');
  expect(readdirSync(join(folder, 'reports'))).toEqual(['runs']);
});

test('shards that are put together have a past, of which as much is kept as the config says', async () => {
  const folder = folderWith({
    ...{ 'a.md': article('true', 'true'), 'b.md': other, cloud: 'here\n' },
    'runner.config.yaml': 'history: 2\n',
  });
  const night = async (name: string, environment: Record<string, string>) => {
    const parts = ['1', '2'].map((part) => `${name}-${part}`);
    for (const [at, out] of parts.entries()) {
      await docproof(folder, ['run', 'a.md', 'b.md', '--shard', `${at + 1}/2`, '--out', out], environment);
    }
    const journals = parts.flatMap((out) =>
      readdirSync(join(folder, out, 'runs'))
        .filter((file) => file.endsWith('.ndjson'))
        .map((file) => join(out, 'runs', file)),
    );
    return await docproof(folder, ['report', ...journals]);
  };
  expect((await night('one', { CLOUD: join(folder, 'cloud') })).stdout).not.toContain('ince');
  expect((await night('two', {})).stdout).toMatch(/\nSince the run of [\d-]+ [\d:]+ UTC: 1 new failure\n/);
  const third = (await night('three', {})).stdout;
  expect(third).toMatch(/\nBroken since [\d-]{10}, 2 runs\. The article has not changed since/);
  expect(third).toMatch(/\nSince the run of [\d-]+ [\d:]+ UTC: 1 still broken\n/);
  expect(runsIn(folder).map(({ parts }) => parts?.length)).toEqual([2, 2]);
});

test('summaries that are damaged, or of docproof 0.1.0, do no harm', async () => {
  const { folder, runs } = await threeRuns();
  const [one, two] = runs;
  const articles = two.articles.map(({ path, variant, status, startedAt, durationMs }) => {
    return { path, variant, status, startedAt, durationMs };
  });
  writeFileSync(join(folder, `reports/runs/${two.runId}.summary.json`), JSON.stringify({ ...two, articles }));
  writeFileSync(join(folder, `reports/runs/${one.runId}.summary.json`), '{"version":');
  const { stdout, stderr, status } = await docproof(folder, ['run', 'a.md', 'b.md']);
  expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
  expect(stdout).toContain(`\nSince the run of ${minuteOf(runs[2])}: 1 still broken\n`);
});

test('a reporter of one’s own gets what past runs say', async () => {
  const reporter = `export default () => ({
    onEnd: (record, { changes, articles }) =>
      JSON.stringify([changes?.broken ?? null, articles.map(({ troubles }) => troubles.map(({ runs }) => runs))]),
  });`;
  const folder = folderWith({ 'a.md': article('true', 'true'), 'r.mjs': reporter });
  const run = async () => (await docproof(folder, ['run', 'a.md', '--reporter', './r.mjs'])).stdout;
  expect(await run()).toBe('[null,[[]]]');
  writeFileSync(join(folder, 'a.md'), article('true', 'false'));
  expect(await run()).toBe('[[{"article":0,"step":"look-1"}],[[1]]]');
  expect(await run()).toBe('[[],[[2]]]');
});

test('articles of one name in two folders are two, and one is the same from wherever it is run', async () => {
  const folder = folderWith({
    'runner.config.json': '{}',
    'x/README.md': '# X\n\n```bash\ntrue\n```\n',
    'y/README.md': '# Y\n\n```bash\nfalse\n```\n',
  });
  await docproof(join(folder, 'x'), ['run', 'README.md']);
  const other = await docproof(join(folder, 'y'), ['run', 'README.md']);
  expect(other.stdout).not.toMatch(/Since|since/);
  const both = await docproof(folder, ['run', 'x/README.md', 'y/README.md']);
  expect(both.stdout).toMatch(/^Since the run of .*: 1 still broken$/m);
});
