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
