import type { Article } from '../article/types.ts';
import type { ArticleOptions } from './article-options.ts';

/** What an article has of what the command line can choose. Plain data: it is handed from one thread to another. */
export interface Offers {
  tabs: string[];
  pivots: string[];
  /** Of the placeholders that the command line fills. */
  placeholders: string[];
}

/**
 * @param articles - an article, and those that run before it
 * @param fills - placeholders that the command line fills
 */
export function offersOf(articles: readonly Article[], fills: Readonly<Record<string, string>>): Offers {
  const sources = articles.flatMap(({ documents }) => Object.values(documents)).map(({ source }) => source);
  const placeholders = Object.keys(fills).filter((text) => sources.some((source) => source.includes(text)));
  return {
    tabs: articles.flatMap(({ tabGroups }) => tabGroups.flat()),
    pivots: articles.flatMap(({ pivots }) => pivots),
    placeholders,
  };
}

/** Choices of the command line that no article knows, one sentence each: most likely they are misspelt. */
export function unmatchedChoices(
  offers: readonly Offers[],
  { tab = [], pivot = [], fill = {} }: ArticleOptions,
): string[] {
  const tabs = new Set(offers.flatMap((one) => one.tabs));
  const pivots = new Set(offers.flatMap((one) => one.pivots));
  const filled = new Set(offers.flatMap((one) => one.placeholders));
  return [
    ...tab.filter((id) => !tabs.has(id)).map((id) => `no article has a tab ${id}${choiceOf(tabs)}`),
    ...pivot.filter((id) => !pivots.has(id)).map((id) => `no article has a pivot ${id}${choiceOf(pivots)}`),
    ...Object.keys(fill)
      .filter((placeholder) => !filled.has(placeholder))
      .map((placeholder) => `no article has the placeholder ${placeholder}`),
  ];
}

function choiceOf(known: ReadonlySet<string>): string {
  return known.size === 0 ? '' : `; there are ${[...known].join(', ')}`;
}
