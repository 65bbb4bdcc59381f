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
import { iniBeside } from './sources/ini-beside.ts';
import { readSource } from './sources/read-source.ts';

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
    rules: config.rules ?? {},
    hasCommand: (name: string) => findCommand(name, before),
    environment: new Set(Object.keys({ ...process.env, ...config.variables })),
  };
  const loaded = [];
  for (const path of found.paths) {
    const source = await readSource(path);
    if (!source.ok) return source;
    const article = readArticle({
      path,
      text: source.text,
      ...(config.languages ? { languages: config.languages } : {}),
      ...(config.console ? { console: config.console } : {}),
      readIncluded: includedFilesBelow(rootFor(path, config.root, base)),
    });
    const ini = iniBeside(path);
    loaded.push({ article, plan: planArticle(article, ini === null ? choices : { ...choices, ini }) });
  }
  return { ok: true, loaded };
}
