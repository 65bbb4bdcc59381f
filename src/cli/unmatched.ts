import { nearestName } from '../article/nearest-word.ts';
import type { Article } from '../article/types.ts';
import type { ArticleOptions } from './article-options.ts';

/** What an article has of what the command line can choose. Plain data: it is handed from one thread to another. */
export interface Offers {
  tabs: string[];
  pivots: string[];
  /** Of the placeholders that the command line fills. */
  placeholders: string[];
  /** Names of variables that it assigns or uses; left out where the command line gives none a value. */
  variables: string[];
}

/**
 * @param articles - an article, and those that run before it
 * @param options - of which it counts what placeholders are filled, and which variables are given values
 */
export function offersOf(
  articles: readonly Article[],
  { fill = {}, var: given = {} }: Pick<ArticleOptions, 'fill' | 'var'>,
): Offers {
  const sources = articles.flatMap(({ documents }) => Object.values(documents)).map(({ source }) => source);
  const placeholders = Object.keys(fill).filter((text) => sources.some((source) => source.includes(text)));
  return {
    tabs: articles.flatMap(({ tabGroups }) => tabGroups.flat()),
    pivots: articles.flatMap(({ pivots }) => pivots),
    placeholders,
    variables: variablesIn(articles, Object.keys(given)),
  };
}

/** Choices of the command line that no article knows, one sentence each: most likely they are misspelt. */
export function unmatchedChoices(
  offers: readonly Offers[],
  { tab = [], pivot = [], fill = {}, var: given = {} }: ArticleOptions,
): string[] {
  const tabs = new Set(offers.flatMap((one) => one.tabs));
  const pivots = new Set(offers.flatMap((one) => one.pivots));
  const filled = new Set(offers.flatMap((one) => one.placeholders));
  const variables = new Set(offers.flatMap((one) => one.variables));
  return [
    ...tab.filter((id) => !tabs.has(id)).map((id) => `no article has a tab ${id}${choiceOf(tabs)}`),
    ...pivot.filter((id) => !pivots.has(id)).map((id) => `no article has a pivot ${id}${choiceOf(pivots)}`),
    ...Object.keys(fill)
      .filter((placeholder) => !filled.has(placeholder))
      .map((placeholder) => `no article has the placeholder ${placeholder}`),
    ...Object.keys(given)
      .filter((name) => !variables.has(name))
      .map((name) => `no article has a variable ${name}${nearestOf(name, variables)}`),
  ];
}

function choiceOf(known: ReadonlySet<string>): string {
  return known.size === 0 ? '' : `; there are ${[...known].join(', ')}`;
}

/** Names that blocks, in whatever tab, assign or use. Of those that are asked for a bare word counts too. */
function variablesIn(articles: readonly Article[], asked: readonly string[]): string[] {
  if (asked.length === 0) return [];
  const named = articles.flatMap(({ settings }) => Object.keys(settings.variables));
  const texts = articles.flatMap(({ blocks }) =>
    blocks.flatMap(({ text, directives, variables }) => [
      text,
      directives.skipIf ?? '',
      ...Object.keys(variables),
    ]),
  );
  const pattern = new RegExp(
    String.raw`(?<=\$\{?[#!]?)[A-Za-z_]\w*|[A-Za-z_]\w*(?=\+?=)|\b(?:${asked.join('|')})\b`,
    'g',
  );
  return [...new Set([...named, ...texts.flatMap((text) => text.match(pattern) ?? [])])];
}

function nearestOf(name: string, known: ReadonlySet<string>): string {
  const nearest = nearestName(name, known);
  return nearest === null ? '' : `: is ${nearest} meant?`;
}
