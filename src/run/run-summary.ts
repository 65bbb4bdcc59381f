import type { ArticleResult, Results } from './results.ts';

/** What became of a run and of each of its articles, in little: what a history needs of it. */
export interface RunSummary extends Omit<Results, 'articles'> {
  articles: Pick<ArticleResult, 'path' | 'variant' | 'status' | 'startedAt' | 'durationMs'>[];
}

export function summaryOf(record: Results): RunSummary {
  const { version, runId, tool, startedAt, durationMs, status, counts } = record;
  const articles = record.articles.map(({ path, variant, status, startedAt, durationMs }) => {
    return { path, variant, status, startedAt, durationMs };
  });
  return { version, runId, tool, startedAt, durationMs, status, counts, articles };
}
