import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderJson } from '../../src/report/json.ts';
import { fold } from '../../src/run/fold.ts';
import { readJournal } from '../../src/run/journal.ts';
import { docproof, folderWith, newFolder, type Running, script, startDocproof, steady } from './docproof.ts';

const passing =
  '# Pass\n\n```bash\nA=1\n```\n\n```bash\necho "a is $A"\n```\n\n<!-- expected_similarity=1 -->\n```output\na is 1\n```\n';
const failing = '# Fail\n\n```bash\necho one\nls /nonexistent\n```\n\n```bash\necho two\n```\n';

test('a run that passes ends with 0 and writes its reports', async () => {
  const folder = folderWith({ 'pass.md': passing });
  const { status, stdout, stderr } = await docproof(folder, ['run', 'pass.md']);
  expect({ status, stderr, stdout: steady(stdout) }).toEqual({
    status: 0,
    stderr: '',
    stdout: `pass.md
✓ :3     Pass  A=1
✓ :7     Pass  echo "a is $A"

2 passed in TIME
Reports  reports/index.html, results.json, junit.xml
Run it again:
docproof run pass.md
`,
  });
  expect(readdirSync(join(folder, 'reports')).toSorted()).toEqual([
    'index.html',
    'junit.xml',
    'results.json',
    'runs',
  ]);
});

test('the results that are printed are those that the journal gives', async () => {
  const folder = folderWith({ 'a.md': passing, 'b.md': failing, 'c.md': '```bash\necho <x-y>\n```\n' });
  await docproof(folder, ['run', '.', '-j', '3']);
  const [journal = ''] = readdirSync(join(folder, 'reports/runs'));
  const read = readJournal(join(folder, 'reports/runs', journal));
  const record = read.ok ? fold(read.events) : null;
  expect(record && renderJson(record)).toBe(readFileSync(join(folder, 'reports/results.json'), 'utf8'));
});

test('a step that fails is tried again if the run is to, and is flaky if it passes then', async () => {
  const flaky = '# Flaky\n\n```bash\nn=$((n + 1))\n[ $n = 2 ]\n```\n';
  const folder = folderWith({
    'flaky.md': flaky,
    'runner.config.yaml': 'retries: 1\n',
    'strict.yaml': 'retries: 1\nfailOnFlaky: true\n',
  });
  const shown = `flaky.md
✓ :3     Flaky  TIME  flaky, try 2
  try 1: \`[ $n = 2 ]\` ended with status 1 (line 5)

1 passed (1 flaky) in TIME`;
  const lenient = await docproof(folder, ['run', 'flaky.md']);
  expect([lenient.status, lenient.stderr]).toEqual([0, '']);
  expect(steady(lenient.stdout)).toContain(shown);
  const strict = await docproof(folder, ['run', 'flaky.md', '-c', 'strict.yaml']);
  expect([strict.status, strict.stderr]).toEqual([
    1,
    'docproof: a step has passed only on a later try: by --fail-on-flaky, or failOnFlaky in the config, the exit status is 1\n',
  ]);
  const never = await docproof(folder, ['run', 'flaky.md', '--retries', '0']);
  expect([never.status, never.stdout.includes('try')]).toEqual([1, false]);
});

test('an output of more than is kept is written whole where that is asked for', async () => {
  const folder = folderWith({ 'long.md': '# Long\n\n```bash\nseq 200000\n```\n' });
  await docproof(folder, [
    'run',
    'long.md',
    '--whole-output',
    '--reporter',
    'json=results.json',
    '--reporter',
    'junit=junit.xml',
    '--reporter',
    'html=index.html',
  ]);
  const { runId, articles } = JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8'));
  const path = `reports/runs/${runId}/1/3-long-1.stdout`;
  expect(articles[0].steps[0].stdout).toContain(`bytes not kept; the whole is in ${path} …]`);
  expect(readFileSync(join(folder, path), 'utf8')).toBe(
    execFileSync('seq', ['200000'], { encoding: 'utf8', maxBuffer: 2e6 }),
  );
  expect(readFileSync(join(folder, 'junit.xml'), 'utf8')).toContain(
    `\n[[ATTACHMENT|${path}]]\n</system-out>`,
  );
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain(`all of it is in <code>${path}</code>`);
  const journal = readFileSync(join(folder, `reports/runs/${runId}.ndjson`), 'utf8');
  expect(journal).toContain(JSON.stringify({ whole: { stdout: path } }).slice(1, -1));
  await docproof(folder, ['run', 'long.md']);
  expect(
    readdirSync(join(folder, 'reports/runs')).filter((name) => !/\.(ndjson|summary\.json)$/.test(name)),
  ).toEqual([runId]);
});

test('of more articles than the limit on open files lets run side by side, some wait', async () => {
  const names = Array.from({ length: 40 }, (_, index) => `a${index}.md`);
  const articles = Object.fromEntries(names.map((name) => [name, '# A\n\n```bash\necho a\n```\n']));
  const { status, stdout, stderr } = await script(
    folderWith(articles),
    'ulimit -n 128; docproof run . -j 40',
  );
  expect(stdout).toMatch(/^40 passed in/m);
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr: 'docproof: articles run 5 at a time: for 40 the limit of 128 open files (ulimit -n) is too low\n',
  });
});

test('a run that fails ends with 1 and points into the article', async () => {
  const { status, stdout } = await docproof(folderWith({ 'fail.md': failing }), ['run', 'fail.md']);
  expect({ status, stdout: steady(stdout) }).toEqual({
    status: 1,
    stdout: `fail.md
✗ :3     Fail  echo one
  \`ls /nonexistent\` ended with status 2

  fail.md:5  fail-1
    3  \`\`\`bash
    4  echo one
  > 5  ls /nonexistent
    6  \`\`\`
    7

  stderr
    ls: cannot access '/nonexistent': No such file or directory

○ :8     Fail  skipped: the step at line 3 failed

1 failed, 1 skipped in TIME
Reports  reports/index.html, results.json, junit.xml
Run it again:
docproof run fail.md
`,
  });
});

test('an article that is refused runs nothing, and others run', async () => {
  const refused = '# Refused\n\n```bash\ntouch "$OLDHOME/ran"\naz group create --name <your-group>\n```\n';
  const folder = folderWith({ 'a.md': refused, 'b.md': passing });
  const { status, stdout } = await docproof(folder, ['run', '.', '-j', '2'], { OLDHOME: folder });
  expect(status).toBe(2);
  expect(stdout).toContain('a.md:5:24');
  expect(stdout).toContain("--fill '<your-group>=");
  expect(stdout).toContain('2 passed');
  expect(readdirSync(folder).toSorted()).toEqual(['a.md', 'b.md', 'reports']);
});

test('a run that is refused for want of values asks for them in the command that runs it again', async () => {
  const article = '# A\n\n```bash\nGROUP="<your-group>"\nls <your-file> "$GROUP"\nls <your-file>\n```\n';
  const { stdout } = await docproof(folderWith({ 'a.md': article }), ['run', 'a.md', '--tab', 'a.md']);
  expect(stdout.split('\n').at(-2)).toBe("docproof run --tab a.md --var GROUP=… --fill '<your-file>=…' a.md");
});

test.each([
  [['run', 'none.md'], 'docproof: there is no file, folder or match for none.md\n'],
  [['run', ''], 'docproof: an article was named by an empty text\n'],
  [['list', '--json', ''], 'docproof: an article was named by an empty text\n'],
  [['run', 'empty.md'], 'docproof: no article has a step to run\n'],
  [
    ['run', 'pass.md', '--reporter', 'htlm'],
    'docproof: there is no reporter htlm; there are terminal, html, json, junit, tap, ctrf, sarif, ndjson, summary, github, azure-pipelines, and modules by their path\n',
  ],
  [
    ['run', 'pass.md', '--vat', 'A=1'],
    "error: unknown option '--vat'\n(Did you mean --var?)\n(docproof --help tells more)\n",
  ],
  [['rnu'], "error: unknown command 'rnu'\n(Did you mean run?)\n(docproof --help tells more)\n"],
  [
    ['run', '--var', 'oops'],
    "error: option '--var <NAME=VALUE>' argument 'oops' is invalid. Write it as NAME=VALUE.\n(docproof --help tells more)\n",
  ],
  [
    ['run', '--retries', 'two'],
    "error: option '--retries <N>' argument 'two' is invalid. It takes a whole number from 0 up.\n(docproof --help tells more)\n",
  ],
  [
    ['run', '--timeout', '0s'],
    "error: option '--timeout <DURATION>' argument '0s' is invalid. It must be more than 0.\n(docproof --help tells more)\n",
  ],
])('wrong usage %j ends with 2 and says what is wrong', async (args, message) => {
  const folder = folderWith({ 'pass.md': passing, 'empty.md': '# Nothing to run\n' });
  expect(await docproof(folder, args)).toEqual({ status: 2, stdout: '', stderr: message });
});

test('a wrong config ends with 2 and names the line', async () => {
  const folder = folderWith({
    'pass.md': passing,
    'runner.config.ts': 'export default {\n  tmieout: "1s",\n};\n',
  });
  expect(await docproof(folder, ['run', 'pass.md'])).toEqual({
    status: 2,
    stdout: '',
    stderr: `docproof: ${folder}/runner.config.ts:2: there is no setting tmieout; did you mean timeout?\n`,
  });
});

test('a config that never comes to its end ends with 2, and not without a word', async () => {
  const folder = folderWith({ 'runner.config.ts': 'export default await new Promise(() => {});\n' });
  const { status, stderr } = await docproof(folder, ['run']);
  expect({ status, stderr: steady(stderr) }).toEqual({
    status: 2,
    stderr: 'docproof: FOLDER/runner.config.ts: it waits for something that never comes\n',
  });
});

test('the config says what runs, from its own folder, and the command line goes before it', async () => {
  const folder = folderWith({
    'docs/pass.md': passing,
    'docs/fail.md': failing,
    'sub/note.txt': '',
    'runner.config.ts':
      "import { defineConfig } from 'docproof';\nexport default defineConfig({ include: ['docs/*.md'], exclude: ['docs/f*'], out: 'out' });\n",
  });
  const { status, stdout } = await docproof(join(folder, 'sub'), ['run']);
  expect({ status, stdout: stdout.split('\n')[0] }).toEqual({
    status: 0,
    stdout: '../docs/pass.md',
  });
  expect(readdirSync(folder).toSorted()).toEqual(['docs', 'out', 'runner.config.ts', 'sub']);
  await docproof(join(folder, 'sub'), ['run', '--out', 'here']);
  expect(readdirSync(join(folder, 'sub')).toSorted()).toEqual(['here', 'note.txt']);
});

test('choices that no article knows are named, and the run goes on', async () => {
  const article = '### [A](#tab/a)\n\n```bash\ntrue\n```\n\n---\n';
  const folder = folderWith({ 'a.md': article });
  const { status, stderr } = await docproof(folder, [
    'run',
    'a.md',
    '--tab',
    'b',
    '--pivot',
    'c',
    '--fill',
    '<d>=e',
  ]);
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr:
      'docproof: no article has a tab b; there are a\ndocproof: no article has a pivot c\ndocproof: no article has the placeholder <d>\n',
  });
});

test.each(['run', 'list', 'lint'])('a guard that there is not ends docproof %s with 2', async (command) => {
  const folder = folderWith({ 'pass.md': passing, 'runner.config.json': '{ "guards": { "foo": false } }' });
  expect(await docproof(folder, [command, 'pass.md'])).toEqual({
    status: 2,
    stdout: '',
    stderr: `docproof: ${folder}/runner.config.json:1: guards: there is no guard foo; there are empty, json, error-message, state, unrelated, unfilled\n`,
  });
});

test('settings that name what does not exist end with 2 before anything is run', async () => {
  const config =
    "export default {\n  guards: { stat: false },\n  path: ['.', 'bin', 'pass.md'],\n  cwd: 'data',\n  shell: '/bin/nosh',\n  reporters: ['terminal', 'xml'],\n};\n";
  const folder = folderWith({ 'pass.md': passing, 'runner.config.ts': config });
  expect(await docproof(folder, ['run', 'pass.md'])).toEqual({
    status: 2,
    stdout: '',
    stderr: [
      `docproof: ${folder}/runner.config.ts:2: guards: there is no guard stat; there are empty, json, error-message, state, unrelated, unfilled`,
      `docproof: ${folder}/runner.config.ts:3: path: there is no folder ${folder}/bin`,
      `docproof: ${folder}/runner.config.ts:3: path: ${folder}/pass.md is no folder`,
      `docproof: ${folder}/runner.config.ts:4: cwd: there is no folder ${folder}/data`,
      `docproof: ${folder}/runner.config.ts:5: shell: there is no program /bin/nosh`,
      `docproof: ${folder}/runner.config.ts:6: reporters: there is no reporter xml; there are terminal, html, json, junit, tap, ctrf, sarif, ndjson, summary, github, azure-pipelines, and modules by their path\n`,
    ].join('\n'),
  });
});

/** What docproof says about a config of one setting, behind the place. */
async function saidAbout(setting: string): Promise<string> {
  const folder = folderWith({
    'pass.md': passing,
    old: '#!/bin/sh\nprintf 4.3\n',
    'runner.config.ts': `export default { ${setting} };\n`,
  });
  chmodSync(join(folder, 'old'), 0o755);
  const { status, stdout, stderr } = await docproof(folder, ['run', 'pass.md']);
  const begin = `docproof: ${folder}/runner.config.ts:1: `;
  expect({ status, stdout, begin: stderr.slice(0, begin.length) }).toEqual({ status: 2, stdout: '', begin });
  return steady(stderr.slice(begin.length).trimEnd());
}

test.each([
  ["cwd: 'pass.md'", 'cwd: FOLDER/pass.md is no folder'],
  ["shell: '/bin/true'", 'shell: /bin/true is no bash'],
  ["shell: 'true'", 'shell: true is no bash'],
  ["shell: 'echo'", 'shell: echo is no bash'],
  ["shell: 'no-such-shell'", 'shell: there is no program no-such-shell'],
  ["shell: ''", 'shell: there is no program without a name'],
  ["shell: './old'", 'shell: docproof needs bash 4.4 or newer; FOLDER/old is version 4.3'],
  ["path: ['.'], shell: 'old'", 'shell: docproof needs bash 4.4 or newer; old is version 4.3'],
  [
    "reporters: ['json=x', 'junit=x']",
    'reporters: the reporters json and junit would write the same file, x',
  ],
])('a config with %s ends with 2', async (setting, message) => {
  expect(await saidAbout(setting)).toBe(message);
});

test('a shell may be named by a path that counts from the config', async () => {
  const config = "export default { shell: './tools/bash' };\n";
  const folder = folderWith({ 'docs/pass.md': passing, 'tools/x': '', 'runner.config.ts': config });
  symlinkSync(execFileSync('which', ['bash'], { encoding: 'utf8' }).trim(), join(folder, 'tools/bash'));
  expect((await docproof(join(folder, 'docs'), ['run', 'pass.md'])).status).toBe(0);
});

test('a reader who goes away stops neither the run nor its cleanup', async () => {
  const article =
    '# A\n\n```bash\ntrue\n```\n\n```bash\ntrue\n```\n\n<!-- docproof: cleanup -->\n```bash\ntouch "$FOLDER/cleaned"\n```\n';
  const folder = folderWith({ 'a.md': article });
  const running = startDocproof(folder, ['run', 'a.md'], { FOLDER: folder });
  running.closeStdout();
  expect((await running.finished).status).toBe(0);
  expect(readdirSync(folder)).toContain('cleaned');
});

test('two reporters cannot both have standard output', async () => {
  const args = ['run', 'pass.md', '--reporter', 'terminal', '--reporter', 'json'];
  expect(await docproof(folderWith({ 'pass.md': passing }), args)).toEqual({
    status: 2,
    stdout: '',
    stderr: 'docproof: only one reporter can have standard output, not terminal and json: write NAME=FILE\n',
  });
});

test('one reporter alone has standard output to itself', async () => {
  const { stdout, stderr } = await docproof(folderWith({ 'pass.md': passing }), [
    'run',
    'pass.md',
    '--reporter',
    'json',
  ]);
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toMatchObject({ version: 1, status: 'passed', counts: { passed: 2 } });
});

test('list shows the steps and runs nothing', async () => {
  const folder = folderWith({ 'fail.md': failing, 'pass.md': passing });
  expect(await docproof(folder, ['list', 'pass.md', 'fail.md'])).toEqual({
    status: 0,
    stderr: '',
    stdout: `pass.md  Pass  (2 steps)
  pass.md:3  pass-1  A=1
  pass.md:7  pass-2  echo "a is $A"  (1 expected output)

fail.md  Fail  (2 steps)
  fail.md:3  fail-1  echo one …
  fail.md:8  fail-2  echo two
`,
  });
});

test('init makes a project that runs', async () => {
  const folder = newFolder();
  const { stdout } = await docproof(folder, ['init']);
  expect(stdout).toBe(
    'created  runner.config.ts\ncreated  docs/first-article.md\n\nNow run it: docproof run\n',
  );
  expect((await docproof(folder, ['run'])).status).toBe(0);
});

test('init where docs is a file says so and writes nothing', async () => {
  const folder = folderWith({ docs: '' });
  expect(await docproof(folder, ['init'])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'docproof: docs is no folder, and the first article belongs into one\n',
  });
  expect(readdirSync(folder)).toEqual(['docs']);
});

test('init says what it cannot write', async () => {
  const folder = newFolder();
  symlinkSync('nowhere/config.ts', join(folder, 'runner.config.ts'));
  const { status, stderr } = await docproof(folder, ['init']);
  expect({ status, stderr: steady(stderr) }).toEqual({
    status: 2,
    stderr: "docproof: EEXIST: file already exists, open 'FOLDER/runner.config.ts'\n",
  });
});

/** An article whose step says through a pipe that it is running, and then never ends. */
// Who says that it is ready is who is interrupted.
const endless =
  '# Long\n\n```bash\nsh -c \'echo ready > "$FOLDER/ready"; exec sleep 300\'\n```\n\n<!-- docproof: cleanup -->\n```bash\necho "$FOLDER" > "$FOLDER/cleaned"\n```\n';

async function runUntilReady(): Promise<{ folder: string; running: Running }> {
  const folder = folderWith({ 'long.md': endless });
  execFileSync('mkfifo', [join(folder, 'ready')]);
  const running = startDocproof(folder, ['run', 'long.md'], { FOLDER: folder });
  await readFile(join(folder, 'ready'));
  return { folder, running };
}

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('%s ends the step, cleans up, reports, and ends with %i', async (signal, expected) => {
  const { folder, running } = await runUntilReady();
  running.kill(signal);
  const { status, stdout } = await running.finished;
  expect(status).toBe(expected);
  expect(readFileSync(join(folder, 'cleaned'), 'utf8')).toBe(`${folder}\n`);
  expect(stdout).toContain('the run was interrupted in `sh -c ');
  expect(JSON.parse(readFileSync(join(folder, 'reports/results.json'), 'utf8'))).toMatchObject({
    status: 'interrupted',
  });
});

test('an article that requires a command that is not there is refused', async () => {
  const article =
    '---\ntitle: X\ndocproof:\n  requires: [bash, no-such-command]\n---\n\n```bash\ntrue\n```\n';
  const { status, stdout } = await docproof(folderWith({ 'a.md': article }), ['run', 'a.md']);
  expect(status).toBe(2);
  expect(stdout).toContain(
    'a.md:4:3  missing-command\n  the article requires no-such-command, which is not on PATH\n',
  );
});

test('a second Ctrl-C kills everything at once and leaves no folder behind', async () => {
  const stubborn = endless
    .replace('echo ready', 'trap "" INT TERM; echo ready')
    .replace('exec sleep 300', 'sleep 300; sleep 300');
  const folder = folderWith({ 'long.md': stubborn });
  execFileSync('mkfifo', [join(folder, 'ready')]);
  mkdirSync(join(folder, 'tmp'));
  const running = startDocproof(folder, ['run', 'long.md'], { FOLDER: folder, TMPDIR: join(folder, 'tmp') });
  await readFile(join(folder, 'ready'));
  running.onMessage(() => running.kill('SIGINT'));
  running.kill('SIGINT');
  const { status, stderr } = await running.finished;
  expect(status).toBe(130);
  expect(stderr).toContain('Killed at once');
  expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
});

test('a folder for the reports that cannot be made ends with 2 before anything is run', async () => {
  const folder = folderWith({ 'a.md': '# A\n\n```bash\ntouch "$FOLDER/ran"\n```\n' });
  const { status, stderr } = await docproof(folder, ['run', 'a.md', '--out', '/proc/nowhere/out'], {
    FOLDER: folder,
  });
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr:
      "docproof: the report html cannot be written: ENOENT: no such file or directory, mkdir '/proc/nowhere'\n",
  });
  expect(readdirSync(folder)).toEqual(['a.md']);
});
