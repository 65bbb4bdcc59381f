import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { docproof, folderWith, script, steady } from './docproof.ts';

const passing = '# Pass\n\n```bash\ntrue\n```\n';
const marking = '# Mark\n\n```bash\ntouch "$FOLDER/ran"\n```\n';
const isRoot = process.getuid?.() === 0;

/** Runs an article with these reporters. */
function runWith(folder: string, ...reporters: string[]) {
  const args = reporters.flatMap((reporter) => ['--reporter', reporter]);
  return docproof(folder, ['run', 'a.md', ...args], { FOLDER: folder });
}

function runStatus(path: string): unknown {
  return (JSON.parse(readFileSync(path, 'utf8')) as { status: unknown }).status;
}

test('a report that is asked for under a link goes to the file behind it', async () => {
  const folder = folderWith({ 'a.md': passing, 'real/results.json': 'old', 'links/x': '' });
  symlinkSync('../real/results.json', join(folder, 'links/there.json'));
  symlinkSync('../real/new.xml', join(folder, 'links/not-yet.xml'));
  symlinkSync('not-yet.xml', join(folder, 'links/twice.xml'));
  const { status } = await runWith(folder, 'json=links/there.json', 'junit=links/twice.xml');
  expect(status).toBe(0);
  for (const link of ['there.json', 'not-yet.xml', 'twice.xml']) {
    expect(lstatSync(join(folder, 'links', link)).isSymbolicLink()).toBe(true);
  }
  expect(runStatus(join(folder, 'real/results.json'))).toBe('passed');
  expect(readdirSync(join(folder, 'real')).toSorted()).toEqual(['new.xml', 'results.json']);
});

test('the name of a report may be as long as the system takes', async () => {
  const folder = folderWith({ 'a.md': passing });
  const names = [`${'x'.repeat(250)}.json`, `${'é'.repeat(124)}.json`];
  for (const name of names)
    expect(await runWith(folder, `json=${name}`)).toMatchObject({ status: 0, stderr: '' });
  expect(readdirSync(folder).toSorted()).toEqual(['a.md', 'reports', ...names].toSorted());
});

test('a report may go to standard output by its name, or by a link to it', async () => {
  const folder = folderWith({ 'a.md': passing });
  symlinkSync('/dev/stdout', join(folder, 'out'));
  for (const file of ['/dev/stdout', '/dev/fd/1', '/proc/self/fd/1', 'out']) {
    const { status, stdout } = await runWith(folder, `json=${file}`);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ status: 'passed' });
  }
  expect(lstatSync(join(folder, 'out')).isSymbolicLink()).toBe(true);
  expect(await runWith(folder, 'terminal', 'json=out')).toMatchObject({
    status: 2,
    stderr: 'docproof: only one reporter can have standard output, not terminal and json: write NAME=FILE\n',
  });
});

test('a report on standard output leaves what is in the file behind it', async () => {
  const folder = folderWith({ 'a.md': passing });
  await script(folder, '{ echo before; docproof run a.md --reporter json=/dev/stdout; echo after; } > log');
  const lines = readFileSync(join(folder, 'log'), 'utf8').trimEnd().split('\n');
  expect([lines[0], lines[1], lines.at(-2), lines.at(-1)]).toEqual(['before', '{', '}', 'after']);
});

test.skipIf(!isRoot)('a device stays a device', async () => {
  const folder = folderWith({ 'a.md': passing });
  execFileSync('mknod', [join(folder, 'null'), 'c', '1', '3']);
  execFileSync('mknod', [join(folder, 'full'), 'c', '1', '7']);
  expect((await runWith(folder, 'json=null')).status).toBe(0);
  expect(await runWith(folder, 'json=full')).toMatchObject({
    status: 2,
    stderr: 'docproof: the report json could not be written: ENOSPC: no space left on device, write\n',
  });
  expect(statSync(join(folder, 'null')).isCharacterDevice()).toBe(true);
  expect(statSync(join(folder, 'full')).isCharacterDevice()).toBe(true);
  expect(readdirSync(folder).toSorted()).toEqual(['a.md', 'full', 'null', 'reports']);
});

test('a named pipe gives the report to who reads it', async () => {
  const folder = folderWith({ 'a.md': passing });
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  expect(await runWith(folder, 'html=pipe')).toMatchObject({
    status: 2,
    stderr: `docproof: the report html could not be written: nobody reads the named pipe ${pipe}\n`,
  });
  const [{ status }, page] = await Promise.all([runWith(folder, 'html=pipe'), readFile(pipe, 'utf8')]);
  expect({ status, end: page.trimEnd().slice(-7) }).toEqual({ status: 0, end: '</html>' });
  expect(statSync(pipe).isFIFO()).toBe(true);
});

test.each([
  [['json='], 'json= names no file: write json=FILE, or json alone'],
  [['json=.'], 'the report json cannot be written: . is a folder'],
  [['json=to-folder'], 'the report json cannot be written: to-folder is a folder'],
  [['json=new/'], 'the report json cannot be written: new/ is a folder'],
  [['json=loop'], 'the report json cannot be written: loop is a link that leads to itself'],
  [['json=a.md/x.json'], 'the report json cannot be written: FOLDER/a.md is no folder'],
  [['json=a.md'], 'the report json cannot be written: a.md is the article a.md'],
  [['json=inc.md'], 'the report json cannot be written: inc.md is the article inc.md'],
  [
    ['json=runner.config.ts'],
    'the report json cannot be written: runner.config.ts is the config FOLDER/runner.config.ts',
  ],
  [['json=a.env'], 'the report json cannot be written: a.env is the env file ./a.env'],
  [['json=to-article'], 'the report json cannot be written: to-article is the article a.md'],
  [['json=x', 'junit=./x'], 'the reporters json and junit would write the same file, x'],
  [['json=b.md', 'junit=to-b'], 'the reporters json and junit would write the same file, b.md'],
])('reports to %j are refused before anything is run', async (reporters, message) => {
  const files = {
    'a.md': `${marking}\n[!INCLUDE [More](inc.md)]\n`,
    'b.md': passing,
    'inc.md': passing,
    'runner.config.ts': 'export default {};\n',
    'a.env': 'A=1\n',
  };
  const folder = folderWith(files);
  symlinkSync('.', join(folder, 'to-folder'));
  symlinkSync('loop', join(folder, 'loop'));
  symlinkSync('a.md', join(folder, 'to-article'));
  symlinkSync('b.md', join(folder, 'to-b'));
  const asked = reporters.flatMap((reporter) => ['--reporter', reporter]);
  const args = ['run', 'a.md', '--env-file', './a.env', ...asked];
  const { status, stderr } = await docproof(folder, args, { FOLDER: folder });
  expect({ status, stderr: steady(stderr) }).toEqual({ status: 2, stderr: `docproof: ${message}\n` });
  expect(readdirSync(folder)).not.toContain('ran');
  for (const [name, text] of Object.entries(files))
    expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
});

test('a report that cannot be written does not take the others with it, and is not named as one', async () => {
  const taking = '# Take\n\n```bash\nmkdir "$FOLDER/reports/index.html"\n```\n';
  const folder = folderWith({ 'a.md': taking });
  const { status, stdout, stderr } = await docproof(folder, ['run', 'a.md'], { FOLDER: folder });
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: 'docproof: the report html could not be written: reports/index.html is a folder\n',
  });
  expect(stdout).toContain('\nReports  reports/results.json, junit.xml\n');
  expect(readdirSync(join(folder, 'reports')).toSorted()).toEqual([
    'index.html',
    'junit.xml',
    'results.json',
    'runs',
  ]);
});

test('a report that cannot be written leaves no draft, and the one of an earlier run is named as such', async () => {
  const folder = folderWith({ 'a.md': passing, 'page.html': 'old' });
  // No file may grow beyond 8 KiB: the page would, the journal does not.
  const limited = 'ulimit -f 8; trap "" XFSZ; docproof run a.md --reporter html=page.html';
  expect(await script(folder, limited)).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'docproof: the report html could not be written: EFBIG: file too large, write; the file page.html is of an earlier run\n',
  });
  expect(readFileSync(join(folder, 'page.html'), 'utf8')).toBe('old');
  expect(readdirSync(folder).toSorted()).toEqual(['a.md', 'page.html', 'reports']);
});

test('a run that asks for a folder that is not there yet gets it', async () => {
  const folder = folderWith({ 'a.md': passing });
  mkdirSync(join(folder, 'real'));
  symlinkSync('real', join(folder, 'link'));
  expect((await runWith(folder, 'json=link/deep/results.json')).status).toBe(0);
  expect(runStatus(join(folder, 'real/deep/results.json'))).toBe('passed');
});

test('the events on standard output, and those in a file, are those of the journal', async () => {
  const folder = folderWith({ 'a.md': passing });
  const { status, stdout } = await runWith(
    folder,
    'ndjson',
    'ndjson=./events.ndjson',
    'tap=a.tap',
    'ctrf=c.json',
  );
  const [journal = ''] = readdirSync(join(folder, 'reports/runs')).filter((name) => name.endsWith('.ndjson'));
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: readFileSync(join(folder, 'reports/runs', journal), 'utf8'),
  });
  expect(readFileSync(join(folder, 'events.ndjson'), 'utf8')).toBe(stdout);
  expect(readFileSync(join(folder, 'a.tap'), 'utf8')).toContain('\nok 1 - a.md\n');
  expect(JSON.parse(readFileSync(join(folder, 'c.json'), 'utf8')).results.summary).toMatchObject({
    passed: 1,
  });
});
