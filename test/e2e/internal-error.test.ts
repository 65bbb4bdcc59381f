import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { docproof, folderWith, startDocproof } from './docproof.ts';

// A config is code: these bring the errors about that docproof's own code should never throw.
const throwing = "queueMicrotask(() => { throw new Error('boom\\nand more'); });\nexport default {};\n";
const throwingLater =
  "process.once('SIGINT', () => setImmediate(() => { throw new Error('boom'); }));\nexport default {};\n";

const endless =
  '# Long\n\n```bash\ntrap "" INT TERM\necho ready > "$FOLDER/ready"\nsleep 300\nsleep 300\n```\n';

const request = 'This should not happen. Please report it with what DOCPROOF_DEBUG=1 shows in addition.\n';

test('an internal error ends with 2 and is told in a line', async () => {
  const folder = folderWith({ 'long.md': endless, 'runner.config.ts': throwing });
  expect(await docproof(folder, ['list', 'long.md'])).toEqual({
    status: 2,
    stdout: '',
    stderr: `docproof: internal error: boom\n${request}`,
  });
});

test('whoever looks for the cause of an internal error gets its stack', async () => {
  const folder = folderWith({ 'long.md': endless, 'runner.config.ts': throwing });
  const { status, stderr } = await docproof(folder, ['list', 'long.md'], { DOCPROOF_DEBUG: '1' });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^docproof: internal error: boom\nError: boom\nand more\n {4}at /);
});

test('an internal error after an interrupt is still an interrupt, and leaves nothing behind', async () => {
  const folder = folderWith({ 'long.md': endless, 'runner.config.ts': throwingLater });
  execFileSync('mkfifo', [join(folder, 'ready')]);
  mkdirSync(join(folder, 'tmp'));
  const environment = { FOLDER: folder, TMPDIR: join(folder, 'tmp') };
  const running = startDocproof(folder, ['run', 'long.md'], environment);
  await readFile(join(folder, 'ready'));
  running.kill('SIGINT');
  const { status, stderr } = await running.finished;
  expect(status).toBe(130);
  expect(stderr).toContain('docproof: internal error: boom\n');
  expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
});
