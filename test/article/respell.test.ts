import { expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';

/** The article with everything put right that can be. */
function respelt(text: string): string {
  const { source, diagnostics } = readArticle({ path: 'article.md', text });
  const fixes = diagnostics.map(({ fix }) => fix).filter((fix) => fix !== null);
  return fixes
    .toSorted((one, other) => other.start - one.start)
    .reduce((before, { start, end, text }) => before.slice(0, start) + text + before.slice(end), source);
}

test.each([
  ['```azurecli-interative\naz\n```', '```azurecli-interactive\naz\n```'],
  ['~~~~  Bashh {1}\r\nls\r\n~~~~', '~~~~  bash {1}\r\nls\r\n~~~~'],
  ['\uFEFF> - ```bsh\n>   ls\n>   ```', '> - ```bash\n>   ls\n>   ```'],
  [
    '```bash\nls\n```\n\n\t```ouput\n\n```ouput\nx\n```',
    '```bash\nls\n```\n\n\t```ouput\n\n```output\nx\n```',
  ],
])('the language of %j', (text, right) => {
  expect(respelt(text)).toBe(right);
});

test('a language that is escaped is left as it is', () => {
  expect(respelt('```b\\&#97;sh\nls\n```')).toBe('```b\\&#97;sh\nls\n```');
  expect(respelt('```b&#97;shh\nls\n```')).toBe('```b&#97;shh\nls\n```');
});

test.each([
  ['<!-- expected_results=0.8 -->', '<!-- expected_similarity=0.8 -->'],
  ['<!--expected-similarity = "^a" -->', '<!--expected_similarity = "^a" -->'],
  ['<!---\r\n expected similarity=.3\r\n-->', '<!---\r\n expected_similarity=.3\r\n-->'],
  ['> <!--\n> Expected_similarity=1 -->', '> <!--\n> expected_similarity=1 -->'],
  ['a <!-- similarity=1 --> b', 'a <!-- expected_similarity=1 --> b'],
])('the name of the hint %j', (text, right) => {
  expect(respelt(text)).toBe(right);
});

test.each([
  ['<!-- expected_similarity: 0.8 -->', '<!-- expected_similarity=0.8 -->'],
  ['<!-- expected_similarity : "^a" -->', '<!-- expected_similarity="^a" -->'],
  ['<!--expected_similarity .3-->', '<!--expected_similarity=.3-->'],
  ['> <!--\n> expected_similarity:1 -->', '> <!--\n> expected_similarity=1 -->'],
])('the sign in the hint %j', (text, right) => {
  expect(respelt(text)).toBe(right);
});

test.each([
  '<!-- expected_similarity: 80% -->',
  '<!-- expected_similarity: -->',
  '<!-- expected_similarity:\r\n 0.8 -->',
  '<!-- expected_similarity: 0.8',
  '<!-- expected_results=80% -->',
  '<!-- expected_results: 0.8 -->',
  '<!-- expected_results="(" -->',
  '<!-- expected_results=0.8',
])('of %j more is wrong, or it cannot be put right', (text) => {
  expect(respelt(text)).toBe(text);
});
