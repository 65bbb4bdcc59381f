import { expect, test } from 'vitest';
import { newFolder, steady } from '../../../e2e/docproof.ts';
import { writeArticle } from './articles.ts';
import { seenTerminal } from './terminal.ts';

const painted = [{}, { FORCE_COLOR: '1', TERM: 'dumb' }];
const unpainted = [{ NO_COLOR: '1' }, { FORCE_COLOR: '0' }, { TERM: 'dumb' }];

test.each([60, 80, 200])('one article at %i columns', async (columns) => {
  const { seen } = run(columns, {});
  expect(await seen.ended).toBe(1);
  await expect(timeless(seen.rows())).toMatchFileSnapshot(`expected/one-article-${columns}.txt`);
});

test.each(painted)('with %o there is colour', async (environment) => {
  const { seen } = run(80, environment);
  expect(await seen.ended).toBe(1);
  const failed = seen.rows().findIndex((row) => row.startsWith('✗'));
  expect(seen.isPainted(failed, 0)).toBe(true);
});

test.each(unpainted)('with %o there is none, and the same is said', async (environment) => {
  const { seen } = run(200, environment);
  expect(await seen.ended).toBe(1);
  expect(seen.sent()).not.toMatch(environment.TERM === 'dumb' ? /\u001b/ : /\u001b\[[\d;]*m/);
  await expect(timeless(seen.rows())).toMatchFileSnapshot('expected/one-article-200.txt');
});

/** The rows without times, which are told of steps that take long. */
function timeless(rows: string[]): string {
  return `${steady(rows.join('\n')).replaceAll(/^([✓✗].*?) {2}TIME/gm, '$1')}\n`;
}

/** An article with a step of every outcome, in which there is what terminals find hard. */
function run(columns: number, environment: Record<string, string>) {
  const folder = newFolder();
  writeArticle(folder, 'article.md', [
    { heading: '名前を言う 👩‍👩‍👧‍👦', command: "echo 'こんにちは 👩‍👩‍👧‍👦 ⚠️ 🇩🇪 e\u0301'" },
    {
      heading: 'Load',
      command: "printf '\\r 10 %%\\r 50 %%\\r100 %%\\ndone\\n'",
      below: '```output\n100 %\ndone\n```',
    },
    {
      heading: 'Try twice',
      directive: '<!-- docproof: retry=1m every=1ms -->',
      command: '[[ -e tried ]] || { touch tried; false; }',
    },
    {
      heading: 'Look',
      command: "printf 'NAME\\tSTATE\\n名前👩‍👩‍👧‍👦\\tFailed\\nother\\tRunning\\n'",
      below:
        '<!-- expected_similarity=0.9 -->\n\n```output\nNAME\tSTATE\n名前👩‍👩‍👧‍👦\tRunning\nother\tRunning\n```',
    },
    { heading: 'Never', command: 'echo never' },
  ]);
  return { seen: seenTerminal(folder, ['article.md'], { columns, rows: 24 }, { environment }) };
}
