import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { includedFilesBelow } from '../../../src/cli/included-files.ts';
import { iniBeside } from '../../../src/cli/sources/ini-beside.ts';

let folder = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'docproof-test-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'root'));
});

/** What is found beside `root/a.md`. */
function found() {
  return iniBeside(join(folder, 'root/a.md'), includedFilesBelow(join(folder, 'root')))?.found ?? null;
}

test("the file of the article's name is read", () => {
  expect(found()).toBe(null);
  writeFileSync(join(folder, 'root/a.ini'), 'A=1');
  expect(found()).toMatchObject({ ok: true, text: 'A=1' });
});

test('one that is larger than 1 MiB, or no text, is not read', () => {
  writeFileSync(join(folder, 'root/a.ini'), 'A=1\0');
  expect(found()).toMatchObject({ ok: false, problem: 'it is no text' });
  truncateSync(join(folder, 'root/a.ini'), 20_000_000_000);
  expect(found()).toMatchObject({ ok: false, problem: 'it is larger than 1 MiB' });
});

test('a link is followed within the root, and not out of it', () => {
  writeFileSync(join(folder, 'root/b.ini'), 'B=1');
  symlinkSync('b.ini', join(folder, 'root/a.ini'));
  expect(found()).toMatchObject({ ok: true, text: 'B=1' });
  rmSync(join(folder, 'root/a.ini'));
  writeFileSync(join(folder, 'secret'), 'B=1');
  symlinkSync('../secret', join(folder, 'root/a.ini'));
  expect(found()).toMatchObject({ ok: false, code: 'outside-root' });
});
