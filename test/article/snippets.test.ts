import { expect, test } from 'vitest';
import { blocksOf, placedFindings, readFiles } from './read-files.ts';
import { findings, read } from './read-fixture.ts';

const script = [
  '#!/bin/bash',
  '# <create>',
  '  echo one',
  '',
  '    echo two',
  '# </create>',
  'echo three',
  '',
].join('\n');

/** The one block that a directive shows of `samples/s.sh`. */
function shown(directive: string) {
  const { blocks } = readFiles({ 'docs/a.md': directive, 'samples/s.sh': script });
  const [block] = blocks;
  return [block?.file, block?.line, block?.endLine, block?.textLine, block?.role, block?.text];
}

test('a code directive shows a file as a block', () => {
  expect(shown(':::code language="azurecli" source="~/samples/s.sh":::')).toEqual([
    'samples/s.sh',
    1,
    7,
    1,
    'command',
    '#!/bin/bash\n# <create>\n  echo one\n\n    echo two\n# </create>\necho three',
  ]);
});

test.each([
  ':::code language="azurecli" source="../samples/s.sh" range="3-5" interactive="cloudshell-bash":::',
  "::: code source='~/samples/s.sh' id='create' language='bash' :::",
  ':::code source=~/samples/s.sh range=3-5 language=bash:::',
  ':::code source="~/samples/s.sh" id="create"',
  ':::code id="create" range="1" highlight="1" language="sh" source="~/samples/s.sh":::### Glued on',
])('%s shows its lines without their common indent', (directive) => {
  expect(shown(directive)).toEqual(['samples/s.sh', 3, 5, 3, 'command', 'echo one\n\n  echo two']);
});

test('a directive in a list item, a quote or between lines of text counts as well', () => {
  const directive = ':::code language="bash" source="~/s.sh":::';
  const article = readFiles({
    'docs/a.md': [`- Item`, '', `    ${directive}`, '', `> ${directive}`, '', 'Text:', directive, directive],
    's.sh': 'ls',
  });
  expect(blocksOf(article)).toEqual(Array(4).fill('s.sh:1-1 bash command'));
});

test('lines that do not follow each other keep their numbers', () => {
  const { blocks } = readFiles({
    'docs/a.md': ':::code language="bash" source="~/samples/s.sh" range="3,7-":::',
    'samples/s.sh': script,
  });
  expect(blocks.map(({ text, textLines }) => [text, textLines])).toEqual([
    ['  echo one\necho three', [3, 7]],
  ]);
});

test('the language says what the block is for', () => {
  const article = readFiles({
    'docs/a.md': [
      ':::code language="bash" source="~/s.sh":::',
      ':::code language="output" source="~/out.txt":::',
      ':::code language="json" source="~/a.json":::',
      '<!-- docproof: file=a.json -->',
      ':::code language="json" source="~/a.json":::',
      ':::code language="console" source="~/con.txt":::',
    ],
    's.sh': 'ls',
    'out.txt': 'a\nb',
    'a.json': '{}',
    'con.txt': '\n$ ls\na\n',
  });
  expect(blocksOf(article)).toEqual([
    's.sh:1-1 bash command',
    'out.txt:1-2 output expected output',
    'a.json:1-1 json none language',
    'a.json:1-1 json file',
    'con.txt:1-3 console command',
  ]);
  expect(article.blocks.at(-1)?.parts.map(({ line, text }) => [line, text])).toEqual([
    [2, 'ls'],
    [3, 'a'],
  ]);
  expect(findings(article)).toEqual([]);
});

test.each([
  ['source="~/none.sh"', '~/none.sh is left out: there is no none.sh'],
  ['', ':::code is left out: it has no source'],
  ['range="5-"', ':::code is left out: it has no source'],
  ['source=""', ':::code is left out: it has no source'],
  ['source="~/samples/s.sh" id="nope"', '~/samples/s.sh is left out: it has no region nope'],
  ['source="~/samples/open.sh" id="a"', '~/samples/open.sh is left out: its region a does not end'],
  ['source="~/samples/s.sh" range="9-"', '~/samples/s.sh is left out: it has no line 9'],
  ['source="~/samples/s.sh" range="3-1"', '~/samples/s.sh is left out: 3-1 is no range of lines'],
  ['source="~/samples/s.sh" range="all"', '~/samples/s.sh is left out: all is no range of lines'],
  ['source="~/samples/s.sh" range="4"', '~/samples/s.sh is left out: there is nothing in it'],
])('a directive that shows nothing is a block that is not run: %s', (attributes, message) => {
  const article = readFiles({
    'docs/a.md': ['# A', `:::code language="bash" ${attributes}:::`],
    'samples/s.sh': script,
    'samples/open.sh': '# <a>\nls',
  });
  expect(blocksOf(article)).toEqual(['docs/a.md:2-2 bash none unresolved']);
  expect(placedFindings(article)).toEqual([`docs/a.md:2:1 unresolved-include: ${message}`]);
});

test('other directives with colons are none', () => {
  const text =
    ':::image type="content" source="~/s.sh":::\n\n::: codes source="~/s.sh"\n\n`:::code source="~/s.sh":::`';
  expect(readFiles({ 'docs/a.md': text, 's.sh': 'ls' }).blocks).toEqual([]);
});

test.each([
  ['langauge="bash" source="~/samples/s.sh"', 'is language meant by langauge?'],
  ['language="bash" source="~/samples/s.sh" rnage="1-2"', 'is range meant by rnage?'],
  [
    'language="bash" source="~/samples/s.sh" range="3-99"',
    'the range 3-99 ends behind the last line of the file',
  ],
])(':::code %s shows what it can, and that is told', (attributes, problem) => {
  const article = readFiles({ 'docs/a.md': `Text:\n\n:::code ${attributes}:::\n`, 'samples/s.sh': script });
  expect(article.blocks.map(({ role }) => role)).toEqual(['command']);
  expect(findings(article)).toEqual([
    `3:1 warning inexact-code: this :::code may show something else than is meant: ${problem}`,
  ]);
});

test.each([
  'Text :::code language="bash" source="~/samples/s.sh":::',
  '::code language="bash" source="~/samples/s.sh"::',
  ':::codes language="bash" source="~/samples/s.sh":::',
  ':::codelanguage="bash" source="~/samples/s.sh":::',
  '[!code-azurecli[create](~/samples/s.sh)]',
  '[!code-bash[create](~/samples/s.sh?range=1-2)]',
])('%s shows nothing, and that is told', (written) => {
  const article = readFiles({ 'docs/a.md': `${written}\n`, 'samples/s.sh': script });
  expect(article.blocks).toEqual([]);
  expect(findings(article)).toEqual([expect.stringContaining('warning misspelt-include')]);
});

test.each([
  ':::code language="bash" source="a.sh" range="1:::',
  ':::code language="bash source="a.sh" :::',
  ":::code language='bash source=a.sh:::",
])('with a quote that is not closed nothing is shown: %s', (line) => {
  expect(findings(read(line))).toEqual([
    '1:1 warning unresolved-include: :::code is left out: a quote in it is not closed',
  ]);
});

test('a misspelt :::code is told of', () => {
  expect(findings(read(':::cod language="bash" source="a.sh":::'))).toEqual([
    expect.stringMatching(/^1:1 warning misspelt-include/),
  ]);
});
