import { expect, test } from 'vitest';
import { longestArticle, type Piece, piecesOf } from '../../../../src/report/html/article/pieces.ts';
import type { ArticleRecord } from '../../../../src/run/results.ts';
import { ingressTls } from '../../fixtures/ingress-tls.ts';
import { stepRecord } from '../../fixtures/step.ts';
import { storeSecrets } from '../../fixtures/store-secrets.ts';

/** Pieces, a line each. */
const inWords = (article: ArticleRecord) => piecesOf(article).map(words);

function words(piece: Piece): string {
  if (piece.kind === 'step') return `${piece.step.status} ${piece.step.id}`;
  if (piece.kind === 'findings') return piece.diagnostics.map(({ code }) => code).join(', ');
  return `${piece.open ? 'open' : 'folded'} ${piece.line}-${piece.endLine} ${[...piece.headings, piece.text.trim()].join(' | ')}`;
}

const article = (source: string, steps: ArticleRecord['steps']): ArticleRecord => ({
  ...ingressTls,
  source,
  diagnostics: [],
  steps,
});
const step = (line: number, endLine: number, changes: Partial<ArticleRecord['steps'][number]> = {}) =>
  stepRecord({
    file: ingressTls.path,
    id: `line-${line}`,
    heading: null,
    line,
    endLine,
    status: 'passed',
    ...changes,
  });

test('steps stand between the text around them, which is open where it leads to a failure', () => {
  const source = '# Title\n\nBefore.\n\n```bash\na\n```\n\nBetween.\n\n```bash\nb\n```\n\nAfter.\n';
  expect(inWords(article(source, [step(5, 7), step(11, 13, { status: 'failed' })]))).toEqual(
    ['folded 3-3 Before.', 'passed line-5', 'open 9-9 Between.', 'failed line-11', 'folded 15-15 After.'].map(
      (line) => line.replace(' |', ''),
    ),
  );
});

test('a heading that the step bears is not shown twice', () => {
  const source = '## Go\n\n```bash\na\n```\n\n## Stop\n\nNow.\n\n```bash\nb\n```';
  expect(
    inWords(article(source, [step(3, 5, { heading: 'Go' }), step(11, 13, { heading: 'Stop' })])),
  ).toEqual(['passed line-3', 'folded 7-9 Stop | Now.', 'passed line-11']);
});

test('front matter, hints and outputs that a step shows are not shown again', () => {
  const source =
    '---\ntitle: x\n---\n\n```bash\na\n```\n\n<!-- expected_similarity=0.8 -->\n\n```output\nb\n```\n\n```yaml\nc: 1\n```';
  const expected = {
    line: 11,
    language: 'output',
    text: 'b\n',
    hint: null,
    advisory: true,
    comparison: null,
    difference: null,
  };
  const pieces = piecesOf(article(source, [step(5, 7, { expected: [expected] })]));
  expect(pieces.map(words)).toEqual(['passed line-5', 'folded 15-17 c: 1']);
});

test('text that goes on in a list is text, and a block of code in it is one', () => {
  const source =
    '1. One\n\n    ```bash\n    a\n    ```\n\n    - Then *look*:\n\n      ```yaml\n        c: 1\n      ```\n\n\tAnd note.\n\n2. Two\n\n    More.';
  const prose = piecesOf(article(source, [step(3, 5)])).at(-1);
  expect(prose?.kind === 'prose' && String(prose.markup).replaceAll('\n', '')).toBe(
    '<ul><li><p>Then <em>look</em>:</p><pre tabindex="0" role="group" aria-label="Block that is not run"><code>  c: 1</code></pre></li></ul><p>And note.</p><ol start="2"><li><p>Two</p><p>More.</p></li></ol>',
  );
});

test('markup that says something is shown, whatever heading follows', () => {
  const source = '<details>\n<summary>More</summary>\n\n## Go\n\n```bash\na\n```';
  expect(inWords(article(source, [step(6, 8, { heading: 'Go' })]))).toEqual([
    'folded 1-4 Go | More',
    'passed line-6',
  ]);
});

test('code that is indented in the article stays code', () => {
  const source = '```bash\na\n```\n\n    code\n\ntext';
  const prose = piecesOf(article(source, [step(1, 3)])).at(-1);
  expect(prose?.kind === 'prose' && String(prose.markup)).toContain('<code>code\n</code>');
});

test('the text behind a transcript is no part of its block', () => {
  const source = '> ```console\n> $ a\n>\n> $ b\n> ```\n>\n> Then *this*.';
  expect(inWords(article(source, [step(2, 2), step(4, 4)]))).toEqual([
    'passed line-2',
    'passed line-4',
    'folded 7-7 Then this.',
  ]);
});

test('an unclosed block loses nothing of what stands in it', () => {
  const source = '```console\n$ a\n\nThen *this*.';
  expect(inWords(article(source, [step(2, 2)]))).toEqual(['passed line-2', 'folded 4-4 Then this.']);
});

test('an article of nothing but headings has its pieces', () => {
  expect(piecesOf(article('##\n'.repeat(longestArticle / 3), []))).toEqual([]);
});

test('what goes on in an item of a list is text, and the items behind it are a list', () => {
  const source =
    '1. Go:\n\n    ```bash\n    a\n    ```\n\n    <!-- expected_similarity=0.8 -->\n\n    Then *wait*.\n\n1. Stop:\n\n    now.\n';
  const [, , prose] = piecesOf(article(source, [step(3, 5)]));
  expect(prose?.kind === 'prose' && String(prose.markup)).toBe(
    '<p>Then <em>wait</em>.</p><ol><li><p>Stop:</p><p>now.</p></li></ol>',
  );
});

test('a block that is not run is shown with its text', () => {
  const source = 'Write this:\n\n```yaml\nc: 1\n```';
  const [prose] = piecesOf(article(source, []));
  expect(prose?.kind === 'prose' && String(prose.markup)).toContain('<code>c: 1\n</code>');
});

test('steps of an included file stand before the next step of the article, or at its end', () => {
  const source = 'One.\n\n```bash\na\n```\n\nTwo.';
  const other = { file: 'docs/includes/login.md' };
  expect(
    inWords(
      article(source, [
        step(1, 3, { ...other, id: 'first' }),
        step(3, 5),
        step(9, 9, { ...other, id: 'last' }),
      ]),
    ),
  ).toEqual(['folded 1-1 One.', 'passed first', 'passed line-3', 'folded 7-7 Two.', 'passed last']);
});

test('steps of an included file stand where the article includes it, and what that includes with them', () => {
  const source =
    'One.\n\n[!INCLUDE [login](../includes/login.md)]\n\nTwo.\n\n[!INCLUDE [b](b.md)]\n\nThree.\n\n```bash\na\n```';
  const files = [
    'docs/includes/inner.md',
    'docs/includes/login.md',
    'docs/includes/inner.md',
    'docs/how-to/b.md',
  ];
  const included = files.map((file, at) => step(1, 3, { file, id: `included-${at}` }));
  const all = [...included, step(11, 13, { file: 'docs/how-to/a.md' })];
  expect(inWords({ ...article(source, all), path: 'docs/how-to/a.md' })).toEqual([
    'folded 1-3 One.\nIncluded: ../includes/login.md',
    'passed included-0',
    'passed included-1',
    'passed included-2',
    'folded 5-7 Two.\nIncluded: b.md',
    'passed included-3',
    'folded 9-9 Three.',
    'passed line-11',
  ]);
});

test('findings stand behind the block that they speak of', () => {
  expect(inWords(storeSecrets)).toEqual([
    'skipped create-the-vault-1',
    'unfilled-placeholder',
    'invalid-hint',
    'folded 11-15 Write a secret | "provisioningState": "Succeeded"',
    'skipped write-a-secret-1',
    'unassigned-variable',
  ]);
});

test('an article that is too long for its text to be shown has its steps', () => {
  const source = `${'word '.repeat(longestArticle / 5)}\n\n\`\`\`bash\na\n\`\`\``;
  expect(inWords(article(source, [step(3, 5)]))).toEqual(['passed line-3']);
});

test('hostile text takes little time and no more than it says', () => {
  for (const sign of ['[', '<', '*a', '`', '![', '> ', '- ', '|', '&', '<!--', '\\', '((', '[a](']) {
    const source = sign.repeat(longestArticle / 10 / sign.length);
    expect(piecesOf(article(source, [])).length).toBeLessThan(3);
  }
});
