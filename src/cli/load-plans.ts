import type { Config } from '../config/types.ts';
import type { ArticleOptions } from './article-options.ts';
import { namedArticles } from './named-articles.ts';
import { type PlannedArticle, plannerOf } from './planner.ts';
import { readingOf } from './reading.ts';
import { readSource } from './sources/read-source.ts';
import { sentenceOf } from './sources/source-text.ts';
import { readWithWebFiles } from './sources/web-files.ts';

/** The articles asked for, read and planned, or why that could not be done. */
export type LoadedPlans = { ok: true; loaded: PlannedArticle[] } | { ok: false; message: string };

/** Finds, reads and plans the articles that are named, or those that the config includes. */
export async function loadPlans(
  named: readonly string[],
  options: ArticleOptions,
  config: Config,
  base: string,
): Promise<LoadedPlans> {
  const found = await namedArticles(named, config, base);
  if (!found.ok) return found;
  const plan = plannerOf(readingOf(options, config, base));
  const loaded = [];
  for (const path of found.paths) {
    const source = await readSource(path);
    if (!source.ok) return { ok: false, message: sentenceOf({ path, problem: source.problem }) };
    loaded.push(...(await readWithWebFiles(path, source.address, (web) => plan(path, source.text, web))));
  }
  return { ok: true, loaded };
}
