import type { ArticleSummary, RunSummary } from '../run-summary.ts';

/** Articles of a run by what they are called. */
export type ByName = ReadonlyMap<string, ArticleSummary>;

/** A run with its articles ready to be found. */
export interface IndexedRun {
  run: RunSummary;
  articles: ByName;
}

export function indexed(run: RunSummary): IndexedRun {
  return { run, articles: new Map(run.articles.map((article) => [keyOf(article), article])) };
}

/** What an article is called in every run: its path, and which of its plans it is. */
export function keyOf({ path, variant }: Pick<ArticleSummary, 'path' | 'variant'>): string {
  return variant === null ? path : `${path}\n${variant}`;
}

/** Whether a run, which may have been a part or of other articles, came to at least half of the articles of another. */
export function covers(one: IndexedRun, other: IndexedRun): boolean {
  const judged = other.run.articles.filter((article) => {
    const status = one.articles.get(keyOf(article))?.status;
    return status !== undefined && status !== 'skipped' && status !== 'interrupted';
  });
  return one.run.status !== 'interrupted' && judged.length > 0 && judged.length * 2 >= other.articles.size;
}
