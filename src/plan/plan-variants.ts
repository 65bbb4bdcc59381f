import type { Article } from '../article/types.ts';
import { planArticle } from './plan-article.ts';
import type { Plan, PlanChoices } from './types.ts';

/**
 * One plan for each tab that has a command, other groups as they would be chosen without it. Of plans that run the same blocks there is one,
 * which names all of their tabs; so do the ids of its steps, which run once in each plan. An article without a choice has a single plan without a variant.
 *
 * @param before - articles that run before it
 */
export function planVariants(
  article: Article,
  choices: PlanChoices,
  before: readonly Article[] = [],
): Plan[] {
  const variants = new Map<string, { plan: Plan; tabs: string[] }>();
  for (const tab of tabsWithCommands([...before, article])) {
    const plan = planArticle(article, { ...choices, tabs: [tab, ...choices.tabs] }, before);
    const blocks = JSON.stringify(plan.steps.map(({ file, line, command }) => [file, line, command]));
    const same = variants.get(blocks);
    if (same) same.tabs.push(tab);
    else variants.set(blocks, { plan, tabs: [tab] });
  }
  const [first, ...others] = variants.values();
  if (first === undefined) return [planArticle(article, choices, before)];
  if (others.length === 0) return [first.plan];
  return [first, ...others].map(({ plan, tabs }) => asVariant(plan, tabs));
}

/** `create-a-group-1@azure-cli` */
function asVariant(plan: Plan, tabs: readonly string[]): Plan {
  const withTabs = (id: string) => `${id}@${tabs.join('+')}`;
  return {
    ...plan,
    variant: tabs.join(', '),
    steps: plan.steps.map((step) => ({ ...step, id: withTabs(step.id) })),
    blocks: plan.blocks.map((use) => ({ ...use, stepId: use.stepId && withTabs(use.stepId) })),
  };
}

/** In reading order, each once. */
function tabsWithCommands(articles: readonly Article[]): string[] {
  const commands = articles.flatMap(({ blocks }) => blocks).filter(({ role }) => role === 'command');
  return [...new Set(commands.flatMap(({ tabs }) => tabs.map(({ id }) => id)))];
}
