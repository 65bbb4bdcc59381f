import { isAbsolute, join } from 'node:path/posix';
import { isUrl } from '../../article/location.ts';
import type { ArticleSummary, RunSummary } from '../run-summary.ts';

/** Articles of a run by what they are called. */
export type ByName = ReadonlyMap<string, ArticleSummary>;

/** A run with its articles ready to be found. */
export interface IndexedRun {
  run: RunSummary;
  articles: ByName;
}

export function indexed(run: RunSummary): IndexedRun {
  return { run, articles: new Map(run.articles.map((article) => [keyOf(article, run), article])) };
}

/** What an article is called in every run, wherever that was started: its path from the folder of the config, and which of its plans it is. */
export function keyOf(
  { path, variant }: Pick<ArticleSummary, 'path' | 'variant'>,
  { startedIn = '' }: Pick<RunSummary, 'startedIn'>,
): string {
  const place = isUrl(path) || isAbsolute(path) ? path : join(startedIn, path);
  return variant === null ? place : `${place}\n${variant}`;
}

/** Whether a run, which may have been a part or of other articles, came to at least half of the articles of another. */
export function covers(one: IndexedRun, other: IndexedRun): boolean {
  const judged = other.run.articles.filter((article) => {
    const status = one.articles.get(keyOf(article, other.run))?.status;
    return status !== undefined && status !== 'skipped' && status !== 'interrupted';
  });
  return one.run.status !== 'interrupted' && judged.length > 0 && judged.length * 2 >= other.articles.size;
}
