import { readFileSync } from 'node:fs';
import { readArticle } from '../article/read-article.ts';
import type { Article } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import { planArticle } from '../plan/plan-article.ts';
import type { Plan } from '../plan/types.ts';
import type { ArticleOptions } from './article-options.ts';
import { findArticles } from './find-articles.ts';
import { findCommand } from './find-command.ts';
import { includedFilesBelow, rootFor } from './included-files.ts';
import { pathOf } from './settings.ts';

/** The articles asked for, read and planned, or why that could not be done. */
export type LoadedPlans =
  | { ok: true; loaded: { article: Article; plan: Plan }[] }
  | { ok: false; message: string };

/** Finds, reads and plans the articles that are named, or those that the config includes. */
export async function loadPlans(
  named: readonly string[],
  options: ArticleOptions,
  config: Config,
  base: string,
): Promise<LoadedPlans> {
  const found =
    named.length > 0
      ? await findArticles(named, [], process.cwd())
      : await findArticles(config.include ?? ['.'], config.exclude ?? [], base);
  if (!found.ok) return found;
  const before = pathOf(config, base);
  const choices = {
    tabs: [...(options.tab ?? []), ...(config.tabs ?? [])],
    pivots: [...(options.pivot ?? []), ...(config.pivots ?? [])],
    variables: options.var ?? {},
    fill: { ...config.fill, ...options.fill },
    hasCommand: (name: string) => findCommand(name, before),
    environment: new Set(Object.keys({ ...process.env, ...config.variables })),
  };
  const loaded = [];
  for (const path of found.paths) {
    const text = readText(path);
    if (text === null) return { ok: false, message: `${path} cannot be read` };
    const article = readArticle({
      path,
      text,
      ...(config.languages ? { languages: config.languages } : {}),
      ...(config.console ? { console: config.console } : {}),
      readIncluded: includedFilesBelow(rootFor(path, config.root, base)),
    });
    loaded.push({ article, plan: planArticle(article, choices) });
  }
  return { ok: true, loaded };
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
