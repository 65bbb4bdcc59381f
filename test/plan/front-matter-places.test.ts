import { expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { planArticle } from '../../src/plan/plan-article.ts';
import { nothingChosen, planText } from './plan-text.ts';

const block = '\n```bash\nls\n```\n';

/** The places of a plan's findings, and their codes. */
function places({ diagnostics }: ReturnType<typeof planText>): string[] {
  return diagnostics.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
}

test.each([
  ['{requires: nope-cmd}', '2:12 missing-command'],
  ['{ cwd: requires, requires: [nope-cmd] }', '2:28 missing-command'],
  ['{rules: {weak-hnt: off}}', '2:12 invalid-directive'],
  ['{timeout: 5m, skip-if: "("}', '2:25 invalid-directive'],
  ['\n  "requires": nope-cmd', '3:3 missing-command'],
  ['\n  cwd: article\n  rules:\n    weak-hnt: off', '4:3 invalid-directive'],
  ['\n    skip-if: "("', '3:5 invalid-directive'],
])('what is found about a key of the front matter stands there: %j', (settings, place) => {
  const text = `---\ndocproof: ${settings}\n---\n${block}`;
  expect(places(planText(text, { hasCommand: () => false }))).toEqual([`article.md:${place}`]);
});

test('a key of that name elsewhere in the front matter is another', () => {
  const text = `---\r\nrequires: az\r\ndocproof:\r\n  requires: nope-cmd\r\n---\r\n${block}`;
  expect(places(planText(text, { hasCommand: () => false }))).toEqual([
    'article.md:2:1 misplaced-setting',
    'article.md:4:3 missing-command',
  ]);
});

test('what a prerequisite requires is missed there', () => {
  const [before, article] = ['before.md', 'article.md'].map((path) =>
    readArticle({ path, text: `---\ntitle: A\ndocproof: {requires: ${path}-cmd}\n---\n${block}` }),
  );
  if (before === undefined || article === undefined) throw new Error('two articles');
  const plan = planArticle(article, { ...nothingChosen, hasCommand: () => false }, [before]);
  expect(places(plan).toSorted()).toEqual([
    'article.md:3:12 missing-command',
    'before.md:3:12 missing-command',
  ]);
});
