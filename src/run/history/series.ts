import type { ArticleSummary, RunSummary } from '../run-summary.ts';
import { type PastArticle, type Verdict, verdictIn } from './past-article.ts';

/** A step, or an article itself, in one run that judged it. */
export interface Judged {
  run: RunSummary;
  article: ArticleSummary;
  verdict: Verdict;
  flaky: boolean;
  /** Of what the step ran and expected; absent for an article itself. */
  digest: string | undefined;
}

/**
 * What became of a step of now in the runs that judged it, the newest first.
 *
 * @param step - its id, or `null` for the article itself
 * @param all - the article in every run, the newest first
 */
export function* judgedIn(step: string | null, all: readonly PastArticle[]): Generator<Judged, void> {
  for (const one of all) {
    const { run, article } = one;
    const then = step === null || article.steps === undefined ? step : one.idThen(step);
    const verdict = then === undefined ? null : verdictIn(article, then);
    if (then === undefined || verdict === null) continue;
    const flaky = then !== null && (article.flaky?.includes(then) ?? false);
    yield { run, article, verdict, flaky, digest: then === null ? undefined : article.steps?.[then] };
  }
}
