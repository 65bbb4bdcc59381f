import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  type ArticleFile,
  readArticleFile,
  replaceArticle,
} from '../../../src/authoring/fix/article-file.ts';

/** A folder with the file `a.md` in it. */
function folderWith(content: string | Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'docproof-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'a.md'), content);
  return folder;
}

function read(path: string): ArticleFile {
  const file = readArticleFile(path);
  if (file === null) throw new Error(`${path} cannot be read`);
  return file;
}

test('a file is replaced whole, and keeps its mode', () => {
  const folder = folderWith('one');
  const path = join(folder, 'a.md');
  chmodSync(path, 0o4751);
  expect(replaceArticle(read(path), '\uFEFFtwo\r\n')).toBeNull();
  expect(readFileSync(path, 'utf8')).toBe('\uFEFFtwo\r\n');
  expect(statSync(path).mode & 0o7777).toBe(0o4751);
  expect(readdirSync(folder)).toEqual(['a.md']);
});

test('a link stays, and the file behind it is replaced', () => {
  const folder = folderWith('one');
  const link = join(folder, 'b.md');
  symlinkSync('a.md', link);
  expect(replaceArticle(read(link), 'two')).toBeNull();
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('two');
});

test('what is not valid UTF-8 stays as it is', () => {
  const path = join(folderWith(Buffer.from([0x61, 0xff, 0x0a])), 'a.md');
  expect(replaceArticle(read(path), 'two')).toMatchObject({ code: 'not-utf-8' });
  expect(readFileSync(path)).toEqual(Buffer.from([0x61, 0xff, 0x0a]));
});

test('what nobody may write stays as it is, even for root', () => {
  const path = join(folderWith('one'), 'a.md');
  chmodSync(path, 0o444);
  expect(replaceArticle(read(path), 'two')).toEqual({
    code: 'unwritable',
    message: `${path} is read-only, so nothing was put right in it`,
  });
  expect(readFileSync(path, 'utf8')).toBe('one');
});

test('what somebody else has changed meanwhile stays as it is', () => {
  const path = join(folderWith('one'), 'a.md');
  const file = read(path);
  writeFileSync(path, 'three');
  expect(replaceArticle(file, 'two')).toMatchObject({ code: 'changed' });
  expect(readFileSync(path, 'utf8')).toBe('three');
});

test('a file that is gone is a refusal, and what is no file cannot be read', () => {
  const folder = folderWith('one');
  const file = read(join(folder, 'a.md'));
  rmSync(file.path);
  expect(replaceArticle(file, 'two')).toMatchObject({ code: 'unwritable' });
  expect(readdirSync(folder)).toEqual([]);
  expect(readArticleFile(folder)).toBeNull();
});
