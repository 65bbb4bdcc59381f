import { expect, test } from 'vitest';
import { listArticle } from '../../src/plan/listing.ts';
import { planArticle } from '../../src/plan/plan-article.ts';
import { readFiles } from '../article/read-files.ts';
import { nothingChosen } from './plan-text.ts';

function listFiles(files: Readonly<Record<string, string>>) {
  const article = readFiles(files);
  return listArticle(article, planArticle(article, nothingChosen));
}

test('steps and findings of other files have their places there', () => {
  const { steps, diagnostics } = listFiles({
    'docs/a.md': '# A\n\n[!INCLUDE [b](b.md)]\n\n:::code language="bash" source="c.sh" range="1,4":::\n',
    'docs/b.md': '\n- Item\n\n  ```bash\n  echo $B\n  ```\n',
    'docs/c.sh': 'echo c \\\n\n\n    $C\n',
  });
  expect(steps.map(({ file, line, endLine, command }) => [file, line, endLine, command])).toEqual([
    ['docs/b.md', 4, 6, 'echo $B'],
    ['docs/c.sh', 1, 4, 'echo c \\\n    $C'],
  ]);
  expect(diagnostics.map(({ code, file, line, column }) => [code, file, line, column])).toEqual([
    ['unassigned-variable', 'docs/b.md', 5, 8],
    ['unassigned-variable', 'docs/c.sh', 4, 5],
  ]);
});

test('a file that is included in two tabs is a step in the one that is chosen', () => {
  const { blocks, steps } = listFiles({
    'docs/a.md': '# [A](#tab/a)\n[!INCLUDE [b](b.md)]\n# [B](#tab/b)\n[!INCLUDE [b](b.md)]\n',
    'docs/b.md': '```bash\nb\n```\n',
  });
  expect(blocks.map(({ file, line, reason, stepId }) => [file, line, reason, stepId])).toEqual([
    ['docs/b.md', 1, null, 'step-1'],
    ['docs/b.md', 1, 'tab', null],
  ]);
  expect(steps.map(({ id }) => id)).toEqual(['step-1']);
});
