import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { docproof, folderWith, startDocproof, steady } from './docproof.ts';

const article = '# Two\n\n```bash\necho one\n```\n\n```bash\nfalse\n```\n';
const counting = `import type { MakeReporter } from 'docproof';

const count: MakeReporter = ({ file }) => ({
  onEvent(event) {
    if (event.type === 'step-finished') return \`\${event.step} \${event.status}\\n\`;
  },
  onEnd: async ({ counts }) => \`\${counts.passed} of \${counts.passed + counts.failed}, in \${file}\\n\`,
});

export default count;
`;

function runWith(folder: string, ...reporters: string[]) {
  return docproof(folder, ['run', 'a.md', ...reporters.flatMap((reporter) => ['--reporter', reporter])]);
}

test('a module gives a report of its own, into a file or to standard output', async () => {
  const folder = folderWith({ 'a.md': article, 'count.ts': counting });
  const text = (file: string | null) => `two-1 passed\ntwo-2 failed\n1 of 2, in ${file}\n`;
  expect(await runWith(folder, './count.ts=out/count.txt')).toEqual({ status: 1, stdout: '', stderr: '' });
  expect(readFileSync(join(folder, 'out/count.txt'), 'utf8')).toBe(text('out/count.txt'));
  expect(await runWith(folder, 'count.ts')).toEqual({ status: 1, stdout: text(null), stderr: '' });
});

test('in a config the path of a module counts from there, that of its file from the working directory', async () => {
  const config = "export default { reporters: ['./reporters/count.ts=count.txt'] };\n";
  const files = { 'sub/a.md': article, 'reporters/count.ts': counting, 'runner.config.ts': config };
  const folder = folderWith(files);
  const { status } = await docproof(join(folder, 'sub'), ['run', 'a.md']);
  expect(status).toBe(1);
  expect(readFileSync(join(folder, 'sub/count.txt'), 'utf8')).toContain('two-2 failed');
});

test('a module that writes nothing stands beside a reporter on standard output', async () => {
  const silent = 'export default () => ({ onEnd() {} });\n';
  const folder = folderWith({ 'a.md': article, 'silent.js': silent });
  const { status, stdout, stderr } = await runWith(folder, 'json', './silent.js');
  expect({ status, stderr, runs: JSON.parse(stdout).status }).toEqual({
    status: 1,
    stderr: '',
    runs: 'failed',
  });
});

test.each([
  ['onEvent() { throw new Error("no chat"); }', 'no chat'],
  ['onEnd() { throw new Error("no chat"); }', 'no chat'],
  ['onEnd: () => Promise.reject("no chat")', 'no chat'],
  ['onEnd: () => new Promise(() => {})', 'onEnd waits for something that never comes'],
  ['onEnd: () => ({ text: 1 })', 'bad.mjs gave no text but object'],
  [
    'onEvent(event) { event.type = "mine"; }',
    "Cannot assign to read only property 'type' of object '#<Object>'",
  ],
  [
    'onEnd({ articles }) { articles.length = 0; }',
    "Cannot assign to read only property 'length' of object '[object Array]'",
  ],
])('of a reporter with %s only its own report is lost, and the status is 2', async (methods, why) => {
  const folder = folderWith({ 'a.md': article, 'bad.mjs': `export default () => ({ ${methods} });\n` });
  const { status, stdout, stderr } = await runWith(
    folder,
    'terminal',
    'bad.mjs=bad.txt',
    'json=results.json',
  );
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: `docproof: the report of bad.mjs could not be written: ${why}\n`,
  });
  expect(stdout).toContain('\nReports  results.json\n');
  expect(existsSync(join(folder, 'bad.txt'))).toBe(false);
  expect(JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8')).counts).toMatchObject({ failed: 1 });
});

test.each([
  ['a promise that is rejected', "Promise.reject('no chat')", 'no chat'],
  ['a connection that fails', "connect('/none')", 'connect ENOENT /none'],
  ['a timer that throws', "setImmediate(() => { throw new Error('no chat'); })", 'no chat'],
])('%s, which a reporter leaves alone, takes nothing with it but the status', async (_, begin, why) => {
  const loose = `import { connect } from 'node:net';
export default () => ({ onEvent({ type }) { if (type === 'run-started') ${begin}; } });\n`;
  const cleaned = `${article}\n<!-- docproof: cleanup -->\n\`\`\`bash\necho cleaned\n\`\`\`\n`;
  const folder = folderWith({ 'a.md': cleaned, 'loose.js': loose });
  const { status, stdout, stderr } = await runWith(folder, 'json', './loose.js');
  expect({ status, stderr, counts: JSON.parse(stdout).counts }).toMatchObject({
    status: 2,
    stderr: `docproof: what a reporter had begun has failed: ${why}\n`,
    counts: { passed: 2, failed: 1 },
  });
});

test('the built-in reporters make theirs of what a module was told first', async () => {
  const folder = folderWith({
    'a.md': article,
    'silent.js': 'export default () => ({ onEvent() {}, onEnd() {} });\n',
  });
  const names = ['html', 'json', 'junit', 'tap', 'ctrf', 'sarif', 'ndjson', 'summary'];
  const reports = ['./silent.js', 'terminal', ...names.map((name) => `${name}=${name}.out`)];
  expect(await runWith(folder, ...reports)).toMatchObject({ status: 1, stderr: '' });
  expect(names.filter((name) => readFileSync(join(folder, `${name}.out`)).length === 0)).toEqual([]);
});

test.each(['onEvent', 'onEnd'])(
  'a reporter that ends the program in %s makes no run succeed',
  async (method) => {
    const ending = `export default () => ({ ${method}() { process.exit(0); } });\n`;
    const folder = folderWith({ 'a.md': article, 'ending.js': ending });
    expect((await runWith(folder, './ending.js')).status).toBe(2);
  },
);

test('a reporter that does not end is waited for until docproof is interrupted, and what it leaves open is not', async () => {
  const slow = `export default () => ({ onEnd() {
  setInterval(() => {}, 1_000);
  console.error('waiting');
  return new Promise(() => {});
} });\n`;
  const folder = folderWith({ 'a.md': article, 'slow.js': slow });
  const running = startDocproof(folder, [
    'run',
    'a.md',
    '--reporter',
    'json=a.json',
    '--reporter',
    './slow.js',
  ]);
  running.onMessage(() => running.kill('SIGTERM'));
  const { status, stderr } = await running.finished;
  const why = 'onEnd had not ended when docproof was interrupted';
  expect([status, stderr]).toEqual([
    143,
    expect.stringContaining(`the report of ./slow.js could not be written: ${why}\n`),
  ]);
  expect(existsSync(join(folder, 'a.json'))).toBe(true);
});

test.each([
  ['gone.ts', '', 'there is no file FOLDER/gone.ts'],
  ['bad.ts', 'export default 1;', 'its default export must be a function that gives a reporter'],
  ['bad.ts', 'export const one = 1;', 'its default export must be a function that gives a reporter'],
  ['bad.ts', 'throw new Error("broken");', 'broken'],
  ['bad.ts', 'await new Promise(() => {});', 'it waits for something that never comes'],
  ['bad.ts', 'export default () => { throw new Error("no URL"); };', 'no URL'],
  [
    'bad.ts',
    'export default () => new Promise(() => {});',
    'its default export waits for something that never comes',
  ],
  ['bad.ts', 'export default () => ({});', 'what it gives has neither onEvent nor onEnd as a function'],
  [
    'bad.ts',
    'export default () => ({ onEnd: 1 });',
    'what it gives has neither onEvent nor onEnd as a function',
  ],
])('a reporter %s with %s is refused before anything is run', async (name, code, why) => {
  const config = `export default {\n  reporters: ['terminal', './${name}'],\n};\n`;
  const folder = folderWith({ 'a.md': article, 'bad.ts': code, 'runner.config.ts': config });
  const { status, stdout, stderr } = await runWith(folder, name);
  const sentence = `the reporter ${name} cannot be used: ${why}`;
  expect({ status, stdout, stderr: steady(stderr) }).toEqual({
    ...{ status: 2, stdout: '' },
    stderr: `docproof: ${sentence}\n`,
  });
  const configured = await docproof(folder, ['run', 'a.md']);
  expect(steady(configured.stderr)).toBe(
    `docproof: FOLDER/runner.config.ts:2: reporters: ${sentence.replace(name, `./${name}`)}\n`,
  );
  expect(readdirSync(folder)).not.toContain('runs');
});
