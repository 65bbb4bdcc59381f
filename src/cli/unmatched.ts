import type { Article } from '../article/types.ts';
import type { Plan } from '../plan/types.ts';
import type { ArticleOptions } from './article-options.ts';

/** Choices of the command line that no article knows, one sentence each: most likely they are misspelt. */
export function unmatchedChoices(
  loaded: readonly { article: Article; plan: Plan }[],
  { tab = [], pivot = [], fill = {} }: ArticleOptions,
): string[] {
  const tabs = new Set(loaded.flatMap(({ article }) => article.tabGroups.flat()));
  const pivots = new Set(loaded.flatMap(({ article }) => article.pivots));
  const filled = (placeholder: string) =>
    loaded.some(({ article }) =>
      Object.values(article.documents).some(({ source }) => source.includes(placeholder)),
    );
  return [
    ...tab.filter((id) => !tabs.has(id)).map((id) => `no article has a tab ${id}${choiceOf(tabs)}`),
    ...pivot.filter((id) => !pivots.has(id)).map((id) => `no article has a pivot ${id}${choiceOf(pivots)}`),
    ...Object.keys(fill)
      .filter((placeholder) => !filled(placeholder))
      .map((placeholder) => `no article has the placeholder ${placeholder}`),
  ];
}

function choiceOf(known: ReadonlySet<string>): string {
  return known.size === 0 ? '' : `; there are ${[...known].join(', ')}`;
}
