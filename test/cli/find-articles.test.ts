import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findArticles } from '../../src/cli/find-articles.ts';

/** A folder with these empty files, and links from the first path of a pair to the second. */
function folderOf(files: readonly string[], links: readonly (readonly [string, string])[] = []): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'docproof-test-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const file of files) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
  for (const [from, to] of links) symlinkSync(to, join(folder, from));
  return folder;
}

/** The articles that arguments stand for, as seen from the folder, or the message. */
async function found(folder: string, ...named: string[]): Promise<string[] | string> {
  const articles = await findArticles(named, [], folder);
  if (!articles.ok) return articles.message;
  return articles.paths.map((path) => relative(folder, join(process.cwd(), path)));
}

test('a folder stands for the Markdown files below it, each argument in turn, each file once', async () => {
  const folder = folderOf(['b.md', 'sub/c.md', 'sub/d.txt', 'a.md', 'node_modules/e.md', '.git/f.md']);
  expect(await found(folder, '.')).toEqual(['a.md', 'b.md', 'sub/c.md']);
  expect(await found(folder, 'sub', '*.md', './a.md')).toEqual(['sub/c.md', 'a.md', 'b.md']);
});

test('a link to a device is no article of its folder', async () => {
  const folder = folderOf(['a.md'], [['zero.md', '/dev/zero']]);
  expect(await found(folder, '.')).toEqual(['a.md']);
  expect(await found(folder, '*.md')).toEqual(['a.md']);
});

test('a link to a folder is not followed, so nothing is found twice or without end', async () => {
  const folder = folderOf(
    ['a.md', 'sub/b.md'],
    [
      ['sub/up', '..'],
      ['other', 'sub'],
      ['folder.md', 'sub'],
    ],
  );
  expect(await found(folder, '.')).toEqual(['a.md', 'sub/b.md']);
  expect(await found(folder, '**/*.md')).toEqual(['a.md', 'sub/b.md']);
  expect(await found(folder, '*')).toEqual(['a.md']);
});

test('a link to a folder that is named is the folder', async () => {
  const folder = folderOf(['sub/b.md'], [['other', 'sub']]);
  expect(await found(folder, 'other')).toEqual(['other/b.md']);
});

test('a file counts once, under its own name where a folder has that too', async () => {
  const folder = folderOf(
    ['docs/b.md', 'README.md'],
    [
      ['docs/a.md', 'b.md'],
      ['docs/c.md', '../README.md'],
    ],
  );
  expect(await found(folder, 'docs')).toEqual(['docs/b.md', 'docs/c.md']);
  expect(await found(folder, 'docs/a.md', 'docs', 'README.md')).toEqual(['docs/a.md', 'docs/c.md']);
});

test('a link that leads nowhere is named where it was asked for, and left out where it was not', async () => {
  const folder = folderOf(['a.md'], [['gone.md', 'nowhere.md']]);
  expect(await found(folder, 'gone.md')).toBe('gone.md is a link to nowhere.md, which does not exist');
  expect(await found(folder, '.')).toEqual(['a.md']);
});

test('a file is no folder to look into', async () => {
  expect(await found(folderOf(['a.md']), 'a.md/b.md')).toBe(
    'there is no file, folder or match for a.md/b.md',
  );
});

test('an empty argument does not stand for everything', async () => {
  expect(await found(folderOf(['a.md']), 'a.md', '')).toBe('an article was named by an empty text');
});

test('standard input and web addresses are what they are, in their place', async () => {
  const named = ['https://Example.com/a.md?x=1#top', '-', 'https://example.com/a.md?x=1'];
  expect(await findArticles(named, [], folderOf([]))).toEqual({
    ok: true,
    paths: ['https://example.com/a.md?x=1', '-'],
    unread: [],
  });
});

test('standard input can be read only once', async () => {
  expect(await found(folderOf([]), '-', '-')).toBe(
    'standard input was named twice, and can be read only once',
  );
});

test('a file that is named like standard input is no standard input', async () => {
  expect(await findArticles(['./-'], [], process.cwd())).toMatchObject({ ok: false });
  const folder = folderOf(['-']);
  const before = process.cwd();
  process.chdir(folder);
  onTestFinished(() => process.chdir(before));
  expect(await findArticles(['./-'], [], folder)).toMatchObject({ ok: true, paths: ['./-'] });
});
