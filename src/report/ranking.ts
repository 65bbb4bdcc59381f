import type { ArticleHistory, History } from '../run/history/types.ts';
import type { ArticleRecord, RunRecord, StepRecord } from '../run/results.ts';
import { isNew } from './since.ts';

/** An article with its 0-based place in the record, which its links keep wherever it is shown. */
export interface PlacedArticle {
  place: number;
  article: ArticleRecord;
  /** What past runs say about it; `null` where they are not known. */
  history: ArticleHistory | null;
}

const ranks: Record<ArticleRecord['status'], number> = {
  failed: 2,
  errored: 3,
  interrupted: 4,
  skipped: 6,
  passed: 7,
};
const flakyRank = 5;

/** What is newly broken comes before what has been broken for longer. */
const newBefore = 2;

/** The record's articles, those that need work first; a flaky one stands before the others that passed. */
export function worstFirst(record: RunRecord, history: History | null = null): PlacedArticle[] {
  return record.articles
    .map((article, place) => ({ place, article, history: history?.articles[place] ?? null }))
    .sort((a, b) => rank(a) - rank(b) || a.place - b.place);
}

function rank({ article: { status, steps }, history }: PlacedArticle): number {
  if (status === 'passed' && steps.some((step) => step.flaky)) return flakyRank;
  const isBroken = status === 'failed' || status === 'errored';
  return ranks[status] - (isBroken && history?.troubles.some(isNew) ? newBefore : 0);
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
