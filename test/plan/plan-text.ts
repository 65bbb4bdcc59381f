import { readArticle } from '../../src/article/read-article.ts';
import { planArticle } from '../../src/plan/plan-article.ts';
import type { Plan, PlanChoices } from '../../src/plan/types.ts';

/** A caller who chooses nothing. */
export const nothingChosen: PlanChoices = {
  tabs: [],
  pivots: [],
  variables: {},
  fill: {},
  hasCommand: () => true,
  rules: {},
  environment: new Set(),
};

/** Plans an article that a test has written. */
export function planText(text: string, choices: Partial<PlanChoices> = {}, path = 'article.md'): Plan {
  return planArticle(readArticle({ path, text }), { ...nothingChosen, ...choices });
}

/** Plans an article of one bash block, which begins on line 1. */
export function planCommand(command: string, choices: Partial<PlanChoices> = {}): Plan {
  return planText(`\`\`\`bash\n${command}\n\`\`\`\n`, choices);
}

/** A plan's findings, one line each. */
export function findings({ diagnostics }: Plan): string[] {
  return diagnostics.map(
    ({ line, column, severity, code, message }) => `${line}:${column} ${severity} ${code}: ${message}`,
  );
}
