import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { azureCommands, githubCommands } from '../ci-agents.ts';
import { docproof, folderWith, script, steady } from './docproof.ts';

const failing = `# Deploy

\`\`\`bash
echo fine
\`\`\`

\`\`\`bash
ls /nowhere
\`\`\`
`;
const passing = '# Pass\n\n```bash\ntrue\n```\n';
const github = { GITHUB_ACTIONS: 'true' };
const azure = { TF_BUILD: 'True' };

function named(commands: readonly { name: string }[]): string[] {
  return commands.map(({ name }) => name);
}

test('the log of a run in GitHub Actions has groups, annotations and the usual end', async () => {
  const folder = folderWith({ 'docs/a.md': failing, 'docs/b.md': passing });
  const environment = { ...github, GITHUB_WORKSPACE: folder };
  const { status, stdout, stderr } = await docproof(join(folder, 'docs'), ['run'], environment);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  await expect(steady(stdout)).toMatchFileSnapshot('expected/github.txt');
});

test('that of a run in Azure Pipelines has them too, and tells of the summary', async () => {
  const folder = folderWith({ 'docs/a.md': failing, 'docs/b.md': passing });
  const environment = { ...azure, BUILD_SOURCESDIRECTORY: folder };
  const { status, stdout, stderr } = await docproof(join(folder, 'docs'), ['run'], environment);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  const [upload] = azureCommands(stdout).filter(({ name }) => name === 'task.uploadsummary');
  expect(upload?.data).toBe(join(folder, 'docs/reports/docproof-summary.md'));
  expect(readFileSync(upload?.data ?? '', 'utf8')).toContain('`ls /nowhere` ended with status 2');
  const shown = steady(stdout.replaceAll(folder, 'FOLDER'));
  await expect(shown).toMatchFileSnapshot('expected/azure-pipelines.txt');
});

test('the job summary goes behind what the step has written already', async () => {
  const folder = folderWith({ 'a.md': failing, 'step.md': '# Mine\n' });
  const environment = { ...github, GITHUB_STEP_SUMMARY: join(folder, 'step.md') };
  for (const _ of [1, 2]) await docproof(folder, ['run', 'a.md'], environment);
  const text = readFileSync(join(folder, 'step.md'), 'utf8');
  expect(text).toMatch(/^# Mine\n\n## ❌ docproof: 1 of 2 steps failed\./);
  expect(text.match(/^## /gm)).toHaveLength(2);
});

test.each([
  ['is full', 1_048_000, 'there is no room left in FOLDER/step.md'],
  ['is a folder', null, 'FOLDER/step.md is no file'],
])('a job summary that %s is told of, and costs nothing that was asked for', async (_, size, why) => {
  const files = size === null ? { 'step.md/x': '' } : { 'step.md': 'x'.repeat(size) };
  const folder = folderWith({ 'a.md': passing, ...files });
  const environment = { ...github, GITHUB_STEP_SUMMARY: join(folder, 'step.md') };
  const { status, stderr } = await docproof(folder, ['run', 'a.md'], environment);
  const said = `docproof: the report summary could not be written: ${why.replace('FOLDER', folder)}\n`;
  expect({ status, stderr }).toEqual({ status: 0, stderr: said });
  const asked = await docproof(folder, ['run', 'a.md', '--reporter', 'github'], environment);
  expect(asked).toEqual({ status: 2, stdout: '', stderr: said });
});

test('beside a report on standard output, commands go to standard error', async () => {
  const folder = folderWith({ 'a.md': failing });
  for (const name of ['json', 'json=/dev/stdout']) {
    const { stdout, stderr } = await docproof(folder, ['run', 'a.md', '--reporter', name], {
      ...github,
      ...azure,
    });
    expect(JSON.parse(stdout)).toMatchObject({ status: 'failed' });
    expect(named(githubCommands(stderr))).toEqual(['error']);
    expect(named(azureCommands(stderr))).toEqual(['task.uploadsummary', 'task.logissue']);
  }
});

test('what nobody asked for is kept from standard output where nothing else is there', async () => {
  const folder = folderWith({ 'a.md': failing });
  const { stdout, stderr } = await docproof(folder, ['run', 'a.md', '--reporter', 'json=r.json'], github);
  expect([stdout, named(githubCommands(stderr))]).toEqual(['', ['error']]);
});

test('a run whose CI reporters are switched off is as any other', async () => {
  const off = 'ciReporters: false\n';
  const folder = folderWith({ 'a.md': failing, 'off.yaml': off, 'step.md': '' });
  const environment = { ...github, ...azure, GITHUB_STEP_SUMMARY: join(folder, 'step.md') };
  for (const args of [['--no-ci-reporters'], ['--config', 'off.yaml']]) {
    const plain = await docproof(folder, ['run', 'a.md', ...args]);
    // Else the second says what the first has seen.
    rmSync(join(folder, 'reports'), { recursive: true });
    const { stdout, stderr } = await docproof(folder, ['run', 'a.md', ...args], environment);
    expect(steady(stdout)).toBe(steady(plain.stdout));
    expect(stderr).toBe('');
    rmSync(join(folder, 'reports/runs'), { recursive: true });
  }
  expect(readFileSync(join(folder, 'step.md'), 'utf8')).toBe('');
  expect(existsSync(join(folder, 'reports/docproof-summary.md'))).toBe(false);
});

test('a reporter of a CI system can be asked for anywhere, and comes once', async () => {
  const folder = folderWith({ 'a.md': failing });
  const args = ['run', 'a.md', '--reporter', 'terminal', '--reporter', 'github'];
  const expected = ['group', 'endgroup', 'error'];
  for (const environment of [{}, github]) {
    const { status, stdout } = await docproof(folder, args, environment);
    expect([status, named(githubCommands(stdout))]).toEqual([1, expected]);
  }
  const alone = await docproof(folder, ['run', 'a.md', '--reporter', 'azure-pipelines']);
  expect(named(azureCommands(alone.stdout))).toEqual(['task.uploadsummary', 'task.logissue']);
  expect(await docproof(folder, ['run', 'a.md', '--reporter', 'github=x'])).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'docproof: the reporter github writes commands to the log, not to a file; summary=FILE writes its summary\n',
  });
});

test('a summary that was asked for is the one that is shown', async () => {
  const folder = folderWith({ 'a.md': failing });
  const args = ['run', 'a.md', '--reporter', 'terminal', '--reporter', 'summary=reports/docproof-summary.md'];
  const { status, stdout } = await docproof(folder, args, azure);
  const uploads = azureCommands(stdout).filter(({ name }) => name === 'task.uploadsummary');
  expect([status, uploads.map(({ data }) => data)]).toEqual([
    1,
    [join(folder, 'reports/docproof-summary.md')],
  ]);
});

test('articles that run side by side stand in groups one after the other', async () => {
  const names = ['a', 'b', 'c', 'd'];
  const folder = folderWith(Object.fromEntries(names.map((name) => [`${name}.md`, failing])));
  const { stdout } = await docproof(folder, ['run', '.', '-j', '4'], github);
  const commands = githubCommands(stdout).filter(({ name }) => name.endsWith('group'));
  expect(named(commands)).toEqual(names.flatMap(() => ['group', 'endgroup']));
  expect(commands.flatMap(({ data }) => data || []).toSorted()).toEqual(names.map((name) => `${name}.md`));
});

test('a run is reported again with annotations and summary', async () => {
  const folder = folderWith({ 'a.md': failing, 'step.md': '' });
  await docproof(folder, ['run', 'a.md']);
  const environment = { ...github, GITHUB_STEP_SUMMARY: join(folder, 'step.md') };
  const { status, stdout } = await docproof(folder, ['report'], environment);
  expect([status, named(githubCommands(stdout))]).toEqual([1, ['group', 'endgroup', 'error']]);
  expect(statSync(join(folder, 'step.md')).size).toBeGreaterThan(100);
  const off = await docproof(folder, ['report', '--no-ci-reporters'], environment);
  expect(githubCommands(off.stdout)).toEqual([]);
});

test('files are named from the repository, wherever in the workspace that lies', async () => {
  const files = { 'repo/.git/HEAD': '', 'repo/vendor/sub/.git': '', 'repo/vendor/sub/docs/a.md': failing };
  const folder = folderWith(files);
  const environment = { ...github, GITHUB_WORKSPACE: folder };
  const { stdout } = await docproof(join(folder, 'repo/vendor/sub/docs'), ['run', 'a.md'], environment);
  const [error] = githubCommands(stdout).filter(({ name }) => name === 'error');
  expect(error?.properties.file).toBe('vendor/sub/docs/a.md');
});

test('a docproof that an article calls adds nothing to its output', async () => {
  const outer = '# Outer\n\n```bash\ncd "$INNER" && docproof run a.md --no-config\n```\n';
  const folder = folderWith({ 'outer.md': outer, 'a.md': passing });
  await docproof(folder, ['run', 'outer.md'], { ...github, INNER: folder });
  const { articles } = JSON.parse(readFileSync(join(folder, 'reports/results.json'), 'utf8')) as {
    articles: { steps: { stdout: string }[] }[];
  };
  expect(articles[0]?.steps[0]?.stdout).toMatch(/^a\.md\n✓/);
});

const stepFiles = ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];
const poisoning = `# Poison

\`\`\`bash
for NAME in ${stepFiles.join(' ')}; do echo "$NAME=\${!NAME-unset}"; done
\`\`\`
`;

test.each([
  ['', stepFiles.map((name) => `${name}=unset`)],
  ["inheritEnv: ['GITHUB_*']\n", stepFiles.map((name) => `${name}=unset`)],
  [
    "inheritEnv: ['GITHUB_*', 'GITHUB_OUTPUT']\n",
    stepFiles.map((name) => `${name}=${name === 'GITHUB_OUTPUT' ? 'FILE' : 'unset'}`),
  ],
  [
    'variables: { GITHUB_ENV: mine }\n',
    stepFiles.map((name) => `${name}=${name === 'GITHUB_ENV' ? 'mine' : 'unset'}`),
  ],
])('an article gets no file of the step but one that is named for it: %j', async (config, expected) => {
  const folder = folderWith({ 'a.md': poisoning, 'c.yaml': config || 'jobs: 1\n' });
  writeFileSync(join(folder, 'step'), '');
  const environment = Object.fromEntries(stepFiles.map((name) => [name, join(folder, 'step')]));
  const args = ['run', 'a.md', '--config', 'c.yaml', '--reporter', 'json'];
  const { stdout } = await docproof(folder, args, environment);
  const { articles } = JSON.parse(stdout) as { articles: { steps: { stdout: string }[] }[] };
  const printed = articles[0]?.steps[0]?.stdout.replaceAll(join(folder, 'step'), 'FILE');
  expect(printed?.trimEnd().split('\n')).toEqual(expected);
});

test('lint says of such a variable that nothing assigns it', async () => {
  const folder = folderWith({ 'a.md': '# A\n\n```bash\necho x >>"$GITHUB_OUTPUT"\n```\n' });
  const { stdout } = await script(folder, 'GITHUB_OUTPUT=/dev/null docproof lint a.md');
  expect(stdout).toContain('GITHUB_OUTPUT is used here and assigned by no earlier step');
});
