import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { toDiagnostic } from '../../src/article/diagnostic.ts';
import { documentOf } from '../../src/article/document.ts';
import { commandLanguages } from '../../src/article/languages.ts';
import { isProse } from '../../src/article/prose.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { readWhole } from '../../src/article/read-whole.ts';
import { inReadingOrder } from '../../src/article/reading-order.ts';
import type { Article } from '../../src/article/types.ts';
import { shared, testWithShared } from '../shared.ts';

const fragment = fc.constantFrom(
  ...[
    'a',
    'é',
    '# ',
    '## Prerequisites',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    '    ',
    '> ',
    '- ',
    '1. ',
    '***',
    '===',
  ],
  ...[
    '---',
    '---\n',
    'title: x',
    'docproof:',
    ' skip: true',
    'docprof: ',
    'timeout: 9',
    '{',
    '&a',
    '*',
    '_',
    '`',
    '``',
  ],
  ...[
    '[A](#tab/a)',
    '[A](#t\\ab/a)',
    '[A](#tab&sol;a)',
    '[A](&#35;tab/a)',
    '[A](&num;tab/a)',
    '[b](b.md)',
    '[c]: c.md',
  ],
  ...[
    '[c]',
    ':::',
    ':: ',
    'zone pivot="a"',
    '::: zone pivot="a"',
    '[!INCLUDE [a](b.md)]',
    '[!include[a](b.md)]',
  ],
  ...[
    '<!--',
    '-->',
    '<!---',
    '<!-- note',
    ' expected_similarity=0.3',
    'expected similarity=1',
    ' similarity=1',
    '~~',
  ],
  ...[
    'docproof: skip',
    'dicproof: skip',
    'expect: 1',
    'xpected_similarty=1',
    '<div>',
    '</div>',
    '<a',
    '\0',
    '\uFEFF',
    '&amp;',
  ],
);
const prose = fc
  .oneof(
    fc.array(fragment, { maxLength: 20 }).map((parts) => parts.join('')),
    fc.array(fragment, { maxLength: 20 }).map((parts) => `---\n${parts.join('')}`),
    fc.string({ unit: 'binary' }),
  )
  .filter(isProse);

test('a text that is taken for prose is read as one that is parsed', () => {
  fc.assert(fc.property(prose, isReadAlike), { numRuns: 5_000 });
});

testWithShared('so are the articles of the corpus', () => {
  const folder = join(shared, 'corpus/azure-aks-docs');
  const texts = globSync('**/*.md', { cwd: folder, dot: true }).map((path) =>
    documentOf(path, readFileSync(join(folder, path), 'utf8')),
  );
  const spared = texts.filter(({ source }) => isProse(source));
  expect(spared.length).toBeGreaterThan(100);
  for (const { source } of spared) isReadAlike(source);
});

test.each([
  ['an article about a table of stable tables', 'See `a` & **b**.\n\n<!-- A note. -->\n\n| a | b |\n', true],
  ['a code block in a comment', '<!--\n```bash\n-->', false],
  ['a tab with an escaped address', '# [A](&#35;tab/a)', false],
  ['a hint', 'a <!--\n> expected_similarity=1 -->', false],
  ['a misspelt hint', '<!-- similarity: 1 -->', false],
  ['a misspelt directive', '<!---docprof: skip-->', false],
  ['variables without a fence', '<!-- variables\nA=1 -->', false],
  ['a zone', '> ::: zone', false],
  ['an include', 'a [!Include [b](c.md)]', false],
  ['what is almost an include', 'a [!INCULDE [b](c.md)]', false],
  ['an alert', '> [!NOTE]\n> a', true],
  ['deep quotes', `${'>'.repeat(600)}a`, false],
  ['deep emphasis', '*a _b'.repeat(2_000), false],
])('%s', (_name, text, expected) => {
  expect(isProse(text)).toBe(expected);
});

function isReadAlike(text: string): void {
  const path = 'docs/a.md';
  const whole = readWhole(documentOf(path, text), {
    address: path,
    commands: { languages: new Set(commandLanguages), console: 'transcript' },
    readIncluded: null,
    pivotGroups: () => new Map(),
  });
  whole.diagnostics = inReadingOrder(whole.diagnostics, whole.documents);
  const read = readArticle({ path, text });
  // What stands before the front matter is looked for elsewhere.
  read.diagnostics = read.diagnostics.filter(({ ruleId }) => ruleId !== 'late-front-matter');
  expect(described(read)).toEqual(described(whole));
}

function described({ documents, diagnostics, ...article }: Article) {
  return { ...article, diagnostics: diagnostics.map(toDiagnostic) };
}
