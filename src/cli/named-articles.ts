import type { Config } from '../config/types.ts';
import { type FoundArticles, findArticles } from './find-articles.ts';

/** Finds the articles that are named, or those that the config includes. */
export function namedArticles(
  named: readonly string[],
  config: Config,
  base: string,
): Promise<FoundArticles> {
  return named.length > 0
    ? findArticles(named, [], process.cwd())
    : findArticles(config.include ?? ['.'], config.exclude ?? [], base);
}
