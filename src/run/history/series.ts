import type { PastArticle, Verdict } from './past-article.ts';

/** What became of a step, or of an article itself, in one run. */
export interface Judged {
  past: PastArticle;
  verdict: Verdict;
}

/**
 * What became of a step of now in the runs that judged it, the newest first.
 *
 * @param step - its id, or `null` for the article itself
 * @param all - the article in every run, the newest first
 */
export function* judgedIn(step: string | null, all: readonly PastArticle[]): Generator<Judged, void> {
  for (const past of all) {
    const verdict = past.verdict(step);
    if (verdict !== null) yield { past, verdict };
  }
}
