import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { planArticle } from '../../src/plan/plan-article.ts';
import { plainStyle, print, styles } from './generated/print.ts';
import { articles } from './generated/tree.ts';
import { nothingChosen } from './plan-text.ts';

/** What an article says, wherever in its file it says it. */
function meaning(text: string): unknown {
  const article = readArticle({ path: 'article.md', text });
  const plan = planArticle(article, nothingChosen);
  return {
    title: plan.title,
    variables: plan.variables,
    steps: plan.steps.map((step) => ({
      ...{ id: step.id, heading: step.heading, language: step.language, command: step.command },
      ...{ write: step.write, tab: step.tab, pivot: step.pivot, directives: step.directives },
      expected: step.expected.map(({ language, text: output, hint }) => ({ language, output, hint })),
    })),
    blocks: article.blocks.map(({ language, role, reason, text: content, section }, index) => ({
      ...{ language, role, reason, content, section },
      use: plan.blocks[index],
    })),
    diagnostics: plan.diagnostics.map(({ code, severity }) => `${severity} ${code}`),
  };
}

test('an article means the same however it is written down', () => {
  fc.assert(
    fc.property(articles(), styles, (article, style) => {
      const [plain, other] = [print(article, plainStyle), print(article, style)];
      expect(meaning(other), JSON.stringify([plain, other])).toEqual(meaning(plain));
    }),
    { numRuns: 100 },
  );
});
