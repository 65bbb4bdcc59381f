import type { ArticleHistory, History } from '../run/history/types.ts';
import type { ArticleRecord, RunRecord, StepRecord } from '../run/results.ts';

/** An article with its 0-based place in the record, which its links keep wherever it is shown. */
export interface PlacedArticle {
  place: number;
  article: ArticleRecord;
  /** What past runs say about it; `null` where they are not known. */
  history: ArticleHistory | null;
}

const ranks: Record<ArticleRecord['status'], number> = {
  failed: 0,
  errored: 1,
  interrupted: 2,
  skipped: 4,
  passed: 5,
};

/** The record's articles, those that need work first; a flaky one stands before the others that passed. */
export function worstFirst(record: RunRecord, history: History | null = null): PlacedArticle[] {
  return record.articles
    .map((article, place) => ({ place, article, history: history?.articles[place] ?? null }))
    .sort((a, b) => rank(a.article) - rank(b.article) || a.place - b.place);
}

function rank(article: ArticleRecord): number {
  const flaky = article.status === 'passed' && article.steps.some((step) => step.flaky);
  return flaky ? 3 : ranks[article.status];
}

/** Whether the step needs someone to look at it. */
export function isBroken(step: StepRecord): boolean {
  return step.status === 'failed' || step.status === 'errored';
}

/** Whether the article was refused in preflight, so that nothing of it was executed. */
export function isRefused(article: ArticleRecord): boolean {
  return (
    article.status === 'errored' &&
    !article.steps.some(isBroken) &&
    article.diagnostics.some((diagnostic) => diagnostic.severity === 'error')
  );
}

/** The 1-based line an author should look at first: that of the reason, else the step's. */
export function lineToEdit(step: StepRecord): number {
  return step.reason?.line ?? step.failedCommand?.line ?? step.line;
}
