import type { Config } from '../config/types.ts';
import { mention } from './complain.ts';
import { type FoundArticles, findArticles } from './find-articles.ts';

/** Finds the articles that are named, or those that the config includes, and says where it could not look. */
export async function namedArticles(
  named: readonly string[],
  config: Config,
  base: string,
): Promise<FoundArticles> {
  const found = await (named.length > 0
    ? findArticles(named, [], process.cwd())
    : findArticles(config.include ?? ['.'], config.exclude ?? [], base));
  if (found.ok) mention(...found.unread);
  return found;
}
