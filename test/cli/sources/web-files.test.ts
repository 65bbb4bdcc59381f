import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { Article } from '../../../src/article/types.ts';
import { type PlannedArticle, plannerOf } from '../../../src/cli/planner.ts';
import { readingOf } from '../../../src/cli/reading.ts';
import { readWithWebFiles } from '../../../src/cli/sources/web-files.ts';

type Files = Record<string, string | { status?: number; type?: string; location?: string; body?: string }>;

/** The address of a site with these files, and what it is asked for. */
async function site(files: Files): Promise<{ address: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer(({ url = '' }: IncomingMessage, response) => {
    asked.push(url);
    const found = files[url] ?? { status: 404 };
    const {
      status = 200,
      type = 'text/plain',
      location,
      body = '',
    } = typeof found === 'string' ? { body: found } : found;
    response.writeHead(status, { 'content-type': type, ...(location === undefined ? {} : { location }) });
    response.end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

/** @param options - of the command line; `address` is where the article came from at last */
async function planned(
  path: string,
  text: string,
  { address = path, ...options }: { address?: string; prerequisites?: true } = {},
): Promise<PlannedArticle> {
  const plan = plannerOf(readingOf({ config: false, ...options }, {}, process.cwd()));
  const [one] = await readWithWebFiles(path, address, (web) => plan(path, text, web));
  if (one === undefined) throw new Error('nothing was planned');
  return one;
}

const problems = ({ diagnostics }: Article) => diagnostics.map(({ ruleId, message }) => [ruleId, message]);

test('what an article from the web includes and shows is fetched from beside it, what that includes too', async () => {
  const { address, asked } = await site({
    '/docs/inc/a.md': '```bash\necho a\n```\n\n[!INCLUDE [b](../b%20c.md)]\n',
    '/docs/b%20c.md': '```bash\necho b\n```\n',
    '/code/show.sh': { type: 'application/x-sh', body: 'echo one\necho two\n' },
  });
  const text =
    '# A\n\n[!INCLUDE [a](inc/a.md)]\n\n:::code language="bash" source="../code/show.sh" range="2" :::\n\n[!INCLUDE [a](inc\\a.md)]\n';
  const { article, plan } = await planned(`${address}/docs/article.md?raw=1`, text);
  expect(problems(article)).toEqual([]);
  expect(plan.steps.map(({ file, line, command }) => [file.replace(address, ''), line, command])).toEqual([
    ['/docs/inc/a.md', 1, 'echo a'],
    ['/docs/b%20c.md', 1, 'echo b'],
    ['/code/show.sh', 2, 'echo two'],
    ['/docs/inc/a.md', 1, 'echo a'],
    ['/docs/b%20c.md', 1, 'echo b'],
  ]);
  expect(asked.toSorted()).toEqual(['/code/show.sh', '/docs/b%20c.md', '/docs/inc/a.md']);
});

test('prerequisites of an article from the web are fetched where they are to run', async () => {
  const { address, asked } = await site({ '/b.md': '# B\n\n```bash\necho b\n```\n' });
  const text = '# A\n\n## Prerequisites\n\n- [B](b.md)\n\n## Do\n\n```bash\necho a\n```\n';
  const without = await planned(`${address}/a.md`, text);
  expect(without.plan.steps.map(({ command }) => command)).toEqual(['echo a']);
  expect(asked).toEqual([]);
  const { plan } = await planned(`${address}/a.md`, text, { prerequisites: true });
  expect(plan.steps.map(({ id, command }) => [id, command])).toEqual([
    ['b.b-1', 'echo b'],
    ['do-1', 'echo a'],
  ]);
});

test('after a redirect paths count from where the article or the file came from at last', async () => {
  const { address, asked } = await site({
    '/docs/inc/a.md': { status: 302, location: '/shared/a.md' },
    '/shared/a.md': '```bash\necho a\n```\n\n[!INCLUDE [b](b.md)]\n',
    '/shared/b.md': '```bash\necho b\n```\n',
    '/docs/first.md': { status: 302, location: '/other/first.md' },
    '/other/first.md': '# First\n\n[!INCLUDE [c](c.md)]\n',
    '/other/c.md': '```bash\necho c\n```\n',
  });
  const text = '# A\n\n[!INCLUDE [a](inc/a.md)]\n\n## Prerequisites\n\n[First](first.md)\n';
  const final = `${address}/docs/article.md?signature=1`;
  const { article, plan } = await planned('https://short.example/a', text, {
    address: final,
    prerequisites: true,
  });
  expect(problems(article)).toEqual([]);
  expect(article.path).toBe('https://short.example/a');
  expect(article.prerequisites).toEqual([`${address}/docs/first.md`]);
  expect(plan.steps.map(({ file, command }) => [file.replace(address, ''), command])).toEqual([
    ['/other/c.md', 'echo c'],
    ['/shared/a.md', 'echo a'],
    ['/shared/b.md', 'echo b'],
  ]);
  expect(asked).not.toContain('/docs/b.md');
});

test('a file that its site sends elsewhere is not taken from there', async () => {
  const other = await site({ '/b.md': '```bash\necho b\n```\n' });
  const { address } = await site({ '/b.md': { status: 302, location: `${other.address}/b.md` } });
  const { article } = await planned(`${address}/a.md`, '[!INCLUDE [x](b.md)]\n');
  const problem = `it is redirected to another site, ${new URL(other.address).host}`;
  expect(problems(article)).toEqual([['unresolved-include', `b.md is left out: ${problem}`]]);
  expect(other.asked).toEqual([]);
});

test.each([
  ['gone.md', 'the server answers 404 Not Found: is the address right?'],
  [
    'page.md',
    'it is a web page, not Markdown: name the address of the file itself, on GitHub the one behind Raw',
  ],
  ['binary.md', 'it is no text, though the server says so'],
  ['moved.md', 'it is redirected to file:, which docproof does not read'],
  ['//localhost:1/a.md', 'it stands on another site'],
  ['~/a.md', 'where the root of an article from the web is, nobody knows'],
])('%s is left out, and the reason is told', async (path, problem) => {
  const { address } = await site({
    '/page.md': { type: 'text/html' },
    '/binary.md': 'a\0b',
    '/moved.md': { status: 302, location: 'file:///etc/passwd' },
  });
  const { article } = await planned(`${address}/a.md`, `[!INCLUDE [x](${path})]\n`);
  expect(problems(article)).toEqual([['unresolved-include', `${path} is left out: ${problem}`]]);
});

test('a file that never comes is given up, and others are there', async () => {
  const server = createServer(({ url }, response) => {
    if (url === '/b.md') response.end('```bash\necho b\n```\n');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const path = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.md`;
  const plan = plannerOf(readingOf({ config: false }, {}, process.cwd()));
  const text = '[!INCLUDE [x](never.md)]\n\n[!INCLUDE [x](b.md)]\n';
  const [one] = await readWithWebFiles(path, path, (web) => plan(path, text, web), 3_000);
  expect(one?.plan.steps.map(({ command }) => command)).toEqual(['echo b']);
  expect(one && problems(one.article)).toEqual([
    ['unresolved-include', 'never.md is left out: it takes longer than 3 seconds'],
  ]);
});

test('a cycle ends, and so does a site that always has one file more', async () => {
  const { address } = await site({ '/b.md': '[!INCLUDE [a](a.md)]\n', '/a.md': '[!INCLUDE [b](b.md)]\n' });
  const { article } = await planned(`${address}/a.md`, '[!INCLUDE [b](b.md)]\n');
  expect(problems(article).map(([code]) => code)).toEqual(['include-cycle']);
  const many = Array.from({ length: 101 }, (_none, index) => `[!INCLUDE [x](${index}.md)]\n`).join('\n');
  const files = Object.fromEntries(Array.from({ length: 101 }, (_none, index) => [`/${index}.md`, 'text']));
  const endless = await site(files);
  const left = await planned(`${endless.address}/a.md`, many);
  expect(problems(left.article)).toEqual([
    [
      'unresolved-include',
      '100.md is left out: of files beside an article from the web, docproof fetches 100',
    ],
  ]);
  expect(endless.asked).toHaveLength(100);
});
