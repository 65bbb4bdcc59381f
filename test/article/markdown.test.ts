import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/article/markdown.ts';

// In a process of its own, where nobody has touched the parser.
const asItComes = `
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).freeze();
let input = '';
for await (const chunk of process.stdin) input += chunk;
process.stdout.write(JSON.stringify(JSON.parse(input).map((text) => processor.parse(text))));
`;

const line = fc.constantFrom(
  ...[
    '- a',
    '  - b',
    '    - c',
    '1. d',
    '   2. e',
    '> f',
    '> - g',
    '> > h',
    '* i',
    '',
    '',
    '---',
    '# j',
    '```',
    '    k',
  ],
  ...['- [l](m)', '[l]: n', '<!-- o -->', '\tp', '-', '>', '  q', '***r** s*', '| t |', '\r'],
);

test('what the parser gives is what it would give without being made quicker', () => {
  const texts = fc.sample(
    fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n')),
    { numRuns: 2_000, seed: 1 },
  );
  const expected = execFileSync(process.execPath, ['--input-type=module', '-e', asItComes], {
    input: JSON.stringify(texts),
    maxBuffer: 2 ** 30,
    encoding: 'utf8',
  });
  expect(texts.map((text) => JSON.parse(JSON.stringify(parseMarkdown(text))))).toEqual(JSON.parse(expected));
});

test.each([
  ['emphasis', '*a_ '],
  ['emphasis that nests', '*a '],
  ['links', '[a]('],
  ['brackets', '['],
])('%s by the hundred thousand is read, and what is code and HTML behind it too', (_name, mark) => {
  const { children } = parseMarkdown(`${mark.repeat(200_000)}\`b\` <!-- c -->\n\n*d* [e](f)\n`);
  const [long, short] = children.map((node) => ('children' in node ? node.children : []));
  expect(long?.filter(({ type }) => type === 'inlineCode' || type === 'html')).toHaveLength(2);
  expect(short?.map(({ type }) => type)).toEqual(['emphasis', 'text', 'link']);
});

test('of addresses by name there are ten thousand, and what stands behind them is read all the same', () => {
  const { children } = parseMarkdown(`${'[a]: b\n'.repeat(100_000)}\n[c]: d\n\n\`\`\`sh\ne\n\`\`\`\n`);
  const count = (type: string) => children.filter((node) => node.type === type).length;
  expect([count('definition'), count('code')]).toEqual([10_000, 1]);
});
