import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { includedFilesBelow, rootFinder } from '../../src/cli/included-files.ts';

/** A folder `root` with an article, and a file beside it that nothing may include. */
function files() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'docproof-included-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const root = join(folder, 'root');
  mkdirSync(join(root, 'docs'), { recursive: true });
  const write = (path: string, content: string | Buffer) => writeFileSync(join(folder, path), content);
  write('outside.md', 'outside');
  write('root/b.md', 'b');
  const here = (path: string) => relative(process.cwd(), join(folder, path));
  const read = (path: string) => includedFilesBelow(root)(path, here('root/docs/a.md'));
  return { folder, root, write, here, read };
}

test('a file below the root is read, by its path from the article or from the root', () => {
  const { read, here } = files();
  const found = { ok: true, file: here('root/b.md'), text: 'b' };
  expect([read('../b.md'), read('~/b.md'), read('..\\b.md')]).toEqual([found, found, found]);
});

test('a path that leaves the root is refused, whether it leads to something or not', () => {
  const { read, here } = files();
  const refused = { ok: false, code: 'outside-root', root: here('root') };
  for (const path of [
    '../../outside.md',
    '../../none.md',
    '~/../outside.md',
    '/etc/passwd',
    '../../root2/a.md',
  ]) {
    expect(read(path)).toEqual(refused);
  }
});

test('links are followed before it is judged whether a path leaves the root', () => {
  const { folder, root, read, here } = files();
  symlinkSync(join(folder, 'outside.md'), join(root, 'out.md'));
  symlinkSync(folder, join(root, 'up'));
  symlinkSync(join(root, 'b.md'), join(root, 'docs/in.md'));
  const refused = { ok: false, code: 'outside-root', root: here('root') };
  expect([read('../out.md'), read('../up/outside.md')]).toEqual([refused, refused]);
  expect(read('in.md')).toEqual({ ok: true, file: here('root/docs/in.md'), text: 'b' });
});

test('a web address is no file', () => {
  const { read } = files();
  const problem = 'it is a web address, and only files can be included';
  for (const path of ['https://x/y.md', 'HTTP://x/y.md']) {
    expect(read(path)).toEqual({ ok: false, code: 'unresolved-include', problem });
  }
});

test('a root may be named by a link', () => {
  const { folder, here } = files();
  symlinkSync(join(folder, 'root'), join(folder, 'link'));
  const read = includedFilesBelow(join(folder, 'link'));
  expect(read('../b.md', here('link/docs/a.md'))).toMatchObject({ ok: true, text: 'b' });
});

test('what is missing, no file, too large or no text is left out, and why is said', () => {
  const { write, read } = files();
  write('root/large.md', Buffer.alloc(1_048_577, 'a'));
  write('root/binary.md', Buffer.from([0x61, 0x00, 0x62]));
  const problems = ['none', 'docs', 'large.md', 'binary.md'].map((name) => read(`~/${name}`));
  expect(problems).toEqual(
    ['there is no such file', 'it is no file', 'it is larger than 1 MiB', 'it is no text'].map((problem) => {
      return { ok: false, code: 'unresolved-include', problem };
    }),
  );
});

test('the root is the one that is named, else the folder of the config, else that of the article', () => {
  const { folder, root, here } = files();
  const article = here('root/docs/a.md');
  expect(rootFinder('root', folder)(article)).toBe(root);
  expect(rootFinder(undefined, folder)(article)).toBe(folder);
  expect(rootFinder(undefined, join(folder, 'elsewhere'))(article)).toBe(join(root, 'docs'));
  mkdirSync(join(folder, '.git'));
  expect(rootFinder(undefined, root)(article)).toBe(folder);
  expect(rootFinder(undefined, join(folder, 'elsewhere'))(article)).toBe(folder);
  expect(rootFinder('root', folder)(article)).toBe(root);
});
