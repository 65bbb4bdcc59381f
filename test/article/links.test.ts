import { expect, test } from 'vitest';
import { besideArticle } from '../../src/article/links.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { findings, read } from './read-fixture.ts';

test('includes and linked prerequisites are listed as paths', () => {
  const text = [
    '# Guide',
    '[!INCLUDE [note](../includes/note.md)]',
    '## Before you begin',
    '- [!INCLUDE [trial](~/shared/trial.md)]',
    '- Read [the basics](basics.md#start), [networks][net] and [the docs](https://example.com/a.md).',
    '### Cluster',
    'An [AKS cluster](./cluster/create.md?tabs=cli), [basics](basics.md) and [the CLI](/cli/azure/install.md).',
    '## Next',
    'See [more](more.md).',
    '',
    '[net]: networks.md',
  ].join('\n');
  const { includes, prerequisites } = readArticle({ path: 'docs/guide.md', text });
  expect(includes).toEqual(['includes/note.md', '~/shared/trial.md']);
  expect(prerequisites).toEqual(['docs/basics.md', 'docs/networks.md', 'docs/cluster/create.md']);
});

test.each([
  ['docs/guide.md', '../a.md', 'a.md'],
  ['-', 'a.md', 'a.md'],
  ['-', '../a.md', '../a.md'],
  ['https://example.com/docs/guide.md?raw=1', 'a.md', 'https://example.com/docs/a.md'],
  ['https://example.com/docs/guide.md', '../a b.md', 'https://example.com/a%20b.md'],
  ['https://example.com/docs/guide.md', '../../../a.md', 'https://example.com/a.md'],
  ['https://example.com', 'a.md', 'https://example.com/a.md'],
  ['https://example.com/docs/guide.md', '~/a.md', '~/a.md'],
  ['https://example.com/docs/guide.md', 'https://[', 'https://['],
  ['docs/guide.md', 'https://example.com/a.md', 'https://example.com/a.md'],
])('beside %s, %s is %s', (article, path, beside) => {
  expect(besideArticle(article, path)).toBe(beside);
});

test('what an article from the web names is on the web', () => {
  const text =
    '[!INCLUDE [note](../includes/note.md)]\n\n# Prerequisites\n\n- [the basics](basics.md#start)\n';
  const path = 'https://example.com/docs/guide.md';
  expect(readArticle({ path, text })).toMatchObject({
    includes: ['https://example.com/includes/note.md'],
    prerequisites: ['https://example.com/docs/basics.md'],
  });
});

test.each(['1. Prerequisites', '2) Before you begin', '1.2 Prerequisites', 'Before You Start'])(
  'links under the heading %s are prerequisites',
  (heading) => {
    const article = read(`## ${heading}`, '', '- [A](a.md)', '', '```bash', 'ls', '```');
    expect(article.prerequisites).toEqual(['a.md']);
    expect(findings(article)).toEqual([]);
  },
);

test.each([
  ['Prerequistes', 'prerequisites'],
  ['1. Prerequistes', 'prerequisites'],
  ['Pre-requisites', 'prerequisites'],
  ['Perrequisites and limits', 'prerequisites'],
  ['Before you begn', 'before you begin'],
])('the heading %s is told of where links to articles stand below', (heading, meant) => {
  const under = (line: string) =>
    findings(
      read(`## ${heading}`, '', line, '', '```bash', 'ls', '```', '## Next', '[B](b.md)', '', '[a]: a.md'),
    );
  const told = [
    `1:1 warning misspelt-prerequisites: the heading ${heading} announces no prerequisites: is ${meant} meant?`,
  ];
  expect(under('[A](a.md) and [C](c.md)')).toEqual(told);
  expect(under('[A][a]')).toEqual(told);
  expect(under('[A](https://example.com/a)')).toEqual([]);
});

test('other headings announce nothing', () => {
  expect(
    findings(
      read('## Before you upgrade', '[A](a.md)', '```bash', 'ls', '```', '## Requisites', '[A](a.md)'),
    ),
  ).toEqual([]);
});
