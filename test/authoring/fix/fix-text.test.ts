import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/article/diagnostic.ts';
import { fixText, mostRounds } from '../../../src/authoring/fix/fix-text.ts';
import { planText } from '../../plan/plan-text.ts';

const fragment = fc.constantFrom(
  '```bahs\n',
  '```azurecli-interative\n',
  '```\n',
  'echo\n',
  '<!-- expected_results=0.8 -->\n',
  '<!--expected-similarity="a"-->\r\n',
  '> ',
  '- ',
  '\r\n',
  '\n\n',
  '```ouput\n',
  'é😀 ',
);
const articles = fc.array(fragment, { maxLength: 30 }).map((parts) => parts.join(''));

function find(text: string): Diagnostic[] {
  return planText(text).diagnostics;
}

test('what has been put right stays as it is', () => {
  fc.assert(
    fc.property(articles, (text) => {
      const { text: right } = fixText('article.md', text, find);
      expect(fixText('article.md', right, find)).toEqual({ text: right, fixed: [] });
    }),
  );
});

test('everything with a fix is put right, and named as it was found', () => {
  const text = '```bassh\nls\n```\n\n<!-- expected_results=1 -->\n\n```ouput\nx\n```\n';
  const { text: right, fixed } = fixText('article.md', text, find);
  expect(right).toBe('```bash\nls\n```\n\n<!-- expected_similarity=1 -->\n\n```output\nx\n```\n');
  expect(fixed.map(({ code, line }) => `${line} ${code}`)).toEqual([
    '1 misspelt-language',
    '5 misspelt-hint',
    '7 misspelt-language',
  ]);
});

test('what overlaps is put right in the next round', () => {
  const findWords = (text: string): Diagnostic[] =>
    ['ab', 'bc'].flatMap((word) => {
      const start = text.indexOf(word);
      return start < 0 ? [] : [found({ start, end: start + 2, text: word.toUpperCase() })];
    });
  expect(fixText('a.md', 'abc bc', findWords)).toMatchObject({ text: 'ABc BC', fixed: { length: 2 } });
});

test('what never ends is ended', () => {
  const grow = (text: string) => [found({ start: text.length, end: text.length, text: 'x' })];
  expect(fixText('a.md', '', grow).text).toBe('x'.repeat(mostRounds('')));
});

test.each([
  ['a long article', 20_000, 40],
  ['a very long one', 1_000_000, 4],
])('%s is looked at so often that it takes seconds, however much is uncovered', (_name, lines, rounds) => {
  const text = 'aaaa\n'.repeat(lines);
  const next = (now: string) => {
    const start = now.indexOf('a');
    return start < 0 ? [] : [found({ start, end: start + 1, text: 'b' })];
  };
  expect(fixText('a.md', text, next).fixed).toHaveLength(rounds);
});

test('what goes round in a circle is ended', () => {
  const turn = (text: string) => [found({ start: 0, end: 1, text: text === 'a' ? 'b' : 'a' })];
  let rounds = 0;
  const fixed = fixText('a.md', 'a', (text) => {
    rounds += 1;
    return turn(text);
  });
  expect([fixed.text, rounds]).toEqual(['a', 2]);
});

test.each([
  [
    'heredocs, each open until the one before it ends',
    `\`\`\`bash\n${'cat <<EOF\na\nEOF \n'.repeat(14)}\`\`\`\n`,
    14,
  ],
  [
    'spaces behind backslashes',
    `\`\`\`bash\napp \\ \n${'  --name a \\ \n'.repeat(6000)}  --last\n\`\`\`\n`,
    6001,
  ],
])('many %s are all put right', (_name, text, count) => {
  const { text: right, fixed } = fixText('article.md', text, find);
  expect(right).toBe(text.replaceAll(/(?<=EOF|\\) $/gm, ''));
  expect(fixed).toHaveLength(count);
});

test('what is found in an included file is left alone', () => {
  const elsewhere = { ...found({ start: 0, end: 1, text: 'x' }), file: 'b.md' };
  expect(fixText('a.md', 'abc', () => [elsewhere])).toEqual({ text: 'abc', fixed: [] });
});

function found(fix: Diagnostic['fix'] & {}): Diagnostic {
  return { code: 'x', severity: 'warning', message: '', file: 'a.md', line: 1, column: 1, fix };
}
