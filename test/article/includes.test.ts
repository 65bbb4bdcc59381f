import { expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { blocksOf, placedFindings, readFiles } from './read-files.ts';

const bash = (command: string) => ['```bash', command, '```'];
const include = (path: string) => `[!INCLUDE [text](${path})]`;

test('the blocks of an included file stand where the include stands, at their own places', () => {
  const article = readFiles({
    'docs/a.md': ['# A', ...bash('one'), '', include('../shared/b.md'), '', ...bash('three')],
    'shared/b.md': ['---', 'title: B', '---', '', '- Item', '', '  ```bash', '  two', '  ```'],
  });
  expect(blocksOf(article)).toEqual([
    'docs/a.md:2-4 bash command',
    'shared/b.md:7-9 bash command',
    'docs/a.md:8-10 bash command',
  ]);
  expect(article.blocks.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
  expect([article.includes, placedFindings(article)]).toEqual([['shared/b.md'], []]);
});

test.each([
  '[!include[](b.md)]',
  '[!INCLUDE [text](./b.md "title")]',
  '[!Include [text](<b.md>)]',
  '[!INCLUDE [text](b.md?tabs=a#b)]',
  '[!INCLUDE [text](~/docs/b.md)]',
  '[!INCLUDE [text](../docs/x/../b.md)]',
  '> [!INCLUDE [text](b.md)]',
  '- [!INCLUDE [text](b.md)]',
  'Text [!INCLUDE [text](b.md)] text',
  '[!INCLUDE [text](b.md)]\n---',
])('%j is an include', (text) => {
  const article = readFiles({ 'docs/a.md': text, 'docs/b.md': bash('b') });
  expect(blocksOf(article)).toEqual(['docs/b.md:1-3 bash command']);
});

test.each([
  '[!INCLUDE [text](b.md)',
  '[!INCLUDE [text](b.md]',
  '[!INCLUDE [text] (b.md)]',
  '[!INCLUDE b.md]',
  '[!INCLUDE (b.md)]',
  '[!INCLUDE: [text](b.md)]',
  '[!INCLUDE-[text](b.md)]',
  '[! INCLUDE [text](b.md)]',
  '[!INCLUDES [text](b.md)]',
  '[!INLCUDE [text](b.md)]',
  '[INCLUDE [text](b.md)]',
  '[!INCLUDE [text]()]',
  '[!INCLUDE [text [more]](b.md)]',
])('%s is told of', (written) => {
  const article = readFiles({ 'docs/a.md': `Text\n> ${written}\n`, 'docs/b.md': bash('b') });
  expect(blocksOf(article)).toEqual([]);
  expect(placedFindings(article)).toEqual([expect.stringMatching(/^docs\/a\.md:2:3 .*misspelt-include/)]);
});

test.each([
  '\\[!INCLUDE [text](b.md)]',
  '`[!INCLUDE b.md]`',
  '> [!IMPORTANT]\n> Text.',
  '[Include files](b.md)',
  '[included](b.md)',
  '[!code-terraform[main](main.tf)]',
])('%j is no include, and nothing else', (written) => {
  const article = readFiles({ 'docs/a.md': `${written}\n`, 'docs/b.md': bash('b') });
  expect([blocksOf(article), placedFindings(article)]).toEqual([[], []]);
});

test('an include in code or in a comment is none', () => {
  const text = [
    `\`\`\`text`,
    include('b.md'),
    '```',
    `<!-- ${include('b.md')} -->`,
    `Text \`${include('b.md')}\` and <!-- ${include('b.md')} -->`,
    '',
    `    ${include('b.md')}`,
  ];
  const article = readFiles({ 'docs/a.md': text, 'docs/b.md': bash('b') });
  expect(blocksOf(article)).toEqual(['docs/a.md:1-3 text none language']);
});

test('headings, zones and tabs of an included file go on behind it', () => {
  const article = readFiles({
    'docs/a.md': [
      '# A',
      include('b.md'),
      '',
      ...bash('in the tab'),
      '',
      '---',
      ':::zone-end',
      ...bash('outside'),
    ],
    'docs/b.md': ['## B', '::: zone pivot="p"', '### [T](#tab/t)'],
  });
  expect(
    article.blocks.map(({ heading, tabs, pivots }) => [heading, tabs.map(({ id }) => id), pivots]),
  ).toEqual([
    ['B', ['t'], ['p']],
    ['B', [], null],
  ]);
});

test('a hint before an include holds for its first block, and outputs find its commands', () => {
  const article = readFiles({
    'docs/a.md': [
      ...bash('one'),
      '<!-- expected_similarity=1 -->',
      include('b.md'),
      '',
      '```output',
      'two',
      '```',
    ],
    'docs/b.md': ['```json', '{}', '```', '', ...bash('two')],
  });
  expect(blocksOf(article)).toEqual([
    'docs/a.md:1-3 bash command',
    'docs/b.md:1-3 json expected output',
    'docs/b.md:5-7 bash command',
    'docs/a.md:7-9 output expected output',
  ]);
  expect(placedFindings(article)).toEqual([]);
});

test('an include that is left out is a paragraph like any other', () => {
  const article = readFiles({
    'docs/a.md': [
      ...bash('one'),
      '<!-- expected_similarity=1 -->',
      include('none.md'),
      '',
      '```json',
      '{}',
      '```',
    ],
  });
  expect(blocksOf(article)[1]).toBe('docs/a.md:7-9 json expected output');
  expect(placedFindings(article)).toEqual([
    'docs/a.md:5:1 unresolved-include: none.md is left out: there is no docs/none.md',
  ]);
  expect(article.includes).toEqual(['docs/none.md']);
});

test('the front matter of an included file counts for nothing', () => {
  const article = readFiles({
    'docs/a.md': ['---', 'title: A', 'docproof:', '  timeout: 5s', '---', include('b.md')],
    'docs/b.md': ['---', 'title: B', 'docproof:', '  timeout: 9s', '  x: y', '---'],
  });
  expect([article.title, article.settings.defaults]).toEqual(['A', { timeoutMs: 5_000 }]);
  expect(placedFindings(article)).toEqual([]);
});

test('paths in an included file count from there', () => {
  const article = readFiles({
    'docs/a.md': ['## Prerequisites', include('inc/b.md'), '[here](here.md)'],
    'docs/inc/b.md': [include('deep/c.md'), '', 'Read [there](there.md) and [that][x].', '', '[x]: that.md'],
    'docs/inc/deep/c.md': bash('c'),
  });
  expect(blocksOf(article)).toEqual(['docs/inc/deep/c.md:1-3 bash command']);
  expect(article.includes).toEqual(['docs/inc/b.md', 'docs/inc/deep/c.md']);
  expect(article.prerequisites).toEqual(['docs/inc/there.md', 'docs/inc/that.md', 'docs/here.md']);
});

test('what is found in an included file has its place there, behind what is found in the article', () => {
  const article = readFiles({
    'docs/a.md': [include('b.md'), '', '```base', '```'],
    'docs/b.md': ['', 'Text <!-- docproof: x -->', '', 'Text'],
  });
  expect(placedFindings(article)).toEqual([
    'docs/a.md:3:1 misspelt-language: docproof knows no language base, so this block counts for nothing: is bash meant?',
    'docs/b.md:2:6 directive-without-block: these directives are followed by no block',
    'docs/b.md:2:21 unknown-directive: docproof knows no directive x',
  ]);
});

test('a file that includes itself is an error that names the way', () => {
  const article = readFiles({
    'docs/a.md': [include('b.md')],
    'docs/b.md': ['', `Text ${include('c.md')}`],
    'docs/c.md': [include('b.md'), '', ...bash('c')],
  });
  expect(placedFindings(article)).toEqual([
    'docs/c.md:1:1 include-cycle: docs/b.md would include itself: docs/b.md → docs/c.md → docs/b.md',
  ]);
  expect(blocksOf(article)).toEqual(['docs/c.md:3-5 bash command']);
});

test('a file may be included twice', () => {
  const article = readFiles({ 'docs/a.md': [include('b.md'), '', include('b.md')], 'docs/b.md': bash('b') });
  expect(blocksOf(article)).toEqual(['docs/b.md:1-3 bash command', 'docs/b.md:1-3 bash command']);
});

test('files include each other 20 deep at most', () => {
  const files = Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [
      `docs/${index}.md`,
      [include(`${index + 1}.md`), '', ...bash(`b${index}`)],
    ]),
  );
  const article = readFiles({ ...files, 'docs/a.md': [include('0.md')] });
  expect(article.blocks).toHaveLength(20);
  expect(placedFindings(article)).toEqual([
    'docs/19.md:1:1 include-limit: docs/20.md is not read: files include each other more than 20 deep',
  ]);
});

test('a thousand files are included at most', () => {
  const twice = (path: string) => [include(path), '', include(path)];
  const files = Object.fromEntries(
    Array.from({ length: 15 }, (_, index) => [`docs/${index}.md`, twice(`${index + 1}.md`)]),
  );
  const article = readFiles({ ...files, 'docs/15.md': bash('x'), 'docs/a.md': twice('0.md') });
  expect(article.blocks.length).toBeLessThanOrEqual(1_000);
  expect(placedFindings(article)[0]).toMatch(/include-limit: .* the article includes more than 1000 files$/);
});

test.each([
  ['included', include('b.md')],
  ['shown', ':::code language="bash" source="b.md":::'],
])('what is %s again and again ends where an article does', (_how, line) => {
  const files = { 'docs/b.md': `${'x'.repeat(1_000_000)}\n`, 'docs/a.md': Array(40).fill(`${line}\n`) };
  expect(placedFindings(readFiles(files))).toEqual([
    'docs/a.md:21:1 include-limit: docs/b.md is not read: what the article includes is longer than 10 MiB',
  ]);
});

test('a path that leads out of the root is an error', () => {
  expect(placedFindings(readFiles({ 'docs/a.md': `a ${include('../../b.md')}` }))).toEqual([
    'docs/a.md:1:3 outside-root: ../../b.md leads out of the root, and nothing outside of it is included',
  ]);
});

test('escaped characters of a path are read', () => {
  const article = readFiles({ 'docs/a.md': include('two%20words.md'), 'docs/two words.md': bash('b') });
  expect(blocksOf(article)).toEqual(['docs/two words.md:1-3 bash command']);
});

test('without a reader includes are listed, and nothing is said about them', () => {
  const article = readArticle({ path: 'docs/a.md', text: include('b.md') });
  expect([article.includes, article.diagnostics]).toEqual([['docs/b.md'], []]);
});

test('CRLF and a byte order mark of an included file change neither lines nor text', () => {
  const article = readFiles({
    'docs/a.md': '\uFEFF[!INCLUDE [text](b.md)]\r\n\r\n:::code language="bash" source="c.sh":::\r\n',
    'docs/b.md': '\uFEFF---\r\ntitle: B\r\n---\r\n\r\n```console\r\n$ echo a \\\r\n  b\r\na b\r\n```\r\n',
    'docs/c.sh': '\uFEFFecho a\r\necho b\r\n',
  });
  expect(blocksOf(article)).toEqual(['docs/b.md:5-9 console command', 'docs/c.sh:1-2 bash command']);
  expect(article.blocks.flatMap((block) => [block, ...block.parts].map(({ text }) => text))).toEqual([
    '$ echo a \\\n  b\na b',
    'echo a \\\n  b',
    'a b',
    'echo a\necho b',
  ]);
  expect(placedFindings(article)).toEqual([]);
});

test.each(['#part', '?a=b', '<>'])('an include that names no file is left out: %s', (path) => {
  expect(placedFindings(readFiles({ 'docs/a.md': include(path) }))).toEqual([
    'docs/a.md:1:1 unresolved-include: [!INCLUDE] is left out: it names no file',
  ]);
});
