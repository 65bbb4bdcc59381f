import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import type { Article } from '../../../src/article/types.ts';
import { fixText } from '../../../src/authoring/fix/fix-text.ts';
import { planArticle } from '../../../src/plan/plan-article.ts';
import type { Plan } from '../../../src/plan/types.ts';
import { print, styles } from '../../plan/generated/print.ts';
import { articles } from '../../plan/generated/tree.ts';
import { nothingChosen } from '../../plan/plan-text.ts';

const file = 'article.md';
const lines = [
  'az group create \\ ',
  '  --name demo \\\t',
  '  --location eastus',
  'cat <<EOF >b.yaml',
  'name: b',
  'EOF  ',
  'az\u00a0group list',
  "echo 'a\u00a0b'",
  'echo\u200b one',
  'kubectl get pods -w',
  'kubectl port-forward svc/web 8080:80',
  'kubectl apply -f app.yaml',
  'kubectl apply -f "my app.yaml"',
  '\techo tab',
  '',
  '   ',
];
const written = fc
  .tuple(articles(lines), styles)
  .map(([article, style]) => print(article, { ...style, hasMark: false }));

function planned(text: string): { article: Article; plan: Plan } {
  const article = readArticle({ path: file, text });
  return { article, plan: planArticle(article, nothingChosen) };
}

function fixed(text: string) {
  return fixText(file, text, (next) => planned(next).plan.diagnostics);
}

/** A text without the lines and characters that fixes put in, take out or replace. */
function skeleton(text: string): string {
  return withoutDirectives(text)
    .replaceAll(/expected_\w+|azurecli-inter\w+/g, 'word')
    .replaceAll(/[ \t\u00a0\u200b]/g, '');
}

/** One after the other: where a directive is gone that opens an item of a list, one that opens an item within it begins the line. */
function withoutDirectives(text: string): string {
  const fewer = text.replace(
    /^([^\n<]*)<!-- docproof: (?:file=|until=|background )[^\n]*-->\r?\n[ \t>]*/gm,
    '$1',
  );
  return fewer === text ? text : withoutDirectives(fewer);
}

test('a directive that a fix puts into a list within a list is none of what stands beside it', () => {
  const text =
    '-\t<!-- docproof: file=a.yaml -->\n\t-\t```bash\n\t\tkubectl port-forward svc/web 8080:80\n\t\t```\n';
  const once = fixed(text).text;
  expect(once).not.toBe(text);
  expect(skeleton(once)).toBe(skeleton(text));
});

test('fixing twice is fixing once, and nothing that can be put right remains', () => {
  fc.assert(
    fc.property(written, (text) => {
      const once = fixed(text).text;
      expect(fixed(once)).toEqual({ text: once, fixed: [] });
      expect(planned(once).plan.diagnostics.filter(({ fix }) => fix !== undefined)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('fixes leave everything beside them as it is, line ends too', () => {
  fc.assert(
    fc.property(written, (text) => {
      const once = fixed(text).text;
      expect(skeleton(once)).toBe(skeleton(text));
      if (!/[^\r]\n/.test(text)) expect(once).not.toMatch(/[^\r]\n/);
    }),
    { numRuns: 60 },
  );
});

test('every block stays the block that it is', () => {
  const shapes = ({ blocks }: Article) =>
    blocks.map(({ section, tabs, pivots, text }) => ({
      ...{ section, tabs, pivots },
      text: text.replaceAll(/[ \t\u00a0\u200b]/g, ''),
    }));
  fc.assert(
    fc.property(written, (text) => {
      const once = fixed(text).text;
      expect(shapes(planned(once).article), JSON.stringify([text, once])).toEqual(
        shapes(planned(text).article),
      );
    }),
    { numRuns: 60 },
  );
});
