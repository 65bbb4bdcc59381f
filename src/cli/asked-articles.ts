import { located } from '../config/origin.ts';
import type { ArticleOptions } from './article-options.ts';
import { commonProblems } from './check-settings.ts';
import { namedArticles } from './named-articles.ts';
import { type Reading, readingOf } from './reading.ts';
import { loadSettings } from './settings.ts';

/** The articles that a command is asked for and nothing of which it runs, with how they are read; or what is wrong with that. */
export type AskedArticles =
  | { ok: true; paths: string[]; reading: Reading }
  | { ok: false; problems: string[] };

/** Loads the config and finds the articles that are named, or those that it includes. */
export async function askedArticles(
  named: readonly string[],
  options: ArticleOptions,
): Promise<AskedArticles> {
  const settings = await loadSettings(options);
  if (!settings.ok) return settings;
  const { config, base, origin } = settings;
  const wrong = origin === null ? [] : located(commonProblems(config, base), origin);
  if (wrong.length > 0) return { ok: false, problems: wrong };
  const found = await namedArticles(named, config, base);
  if (!found.ok) return { ok: false, problems: [found.message] };
  return { ok: true, paths: found.paths, reading: readingOf(options, config, base) };
}
