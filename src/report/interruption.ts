import type { ArticleRecord, RunRecord } from '../run/results.ts';

/** Whether a run ended before an article had begun, or before anything of it could be: then no step of it is known. */
export function hasNotBegun({ status, steps }: ArticleRecord): boolean {
  return status === 'interrupted' && steps.length === 0;
}

/** How far a run came that was interrupted, as a sentence without a full stop; `null` if it came to its end. */
export function interruption({ status, articles }: RunRecord): string | null {
  if (status !== 'interrupted') return null;
  const ended = articles.filter((article) => article.status !== 'interrupted').length;
  if (ended === articles.length)
    return 'The run was interrupted after its last article, or a part of it is missing';
  return `The run was interrupted; of its articles ${ended} of ${articles.length} had come to their end`;
}

/** What became of an article that was interrupted. */
export function interruptedArticle(article: ArticleRecord): string {
  return hasNotBegun(article)
    ? 'the run was interrupted before this article'
    : 'the run was interrupted before the end of this article';
}
