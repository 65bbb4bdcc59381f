import type { ArticleSummary, RunSummary } from '../run-summary.ts';
import { type ArticleDifference, differenceOf } from './article-difference.ts';
import { type IndexedRun, keyOf } from './comparable.ts';
import { type PairedSteps, pairedSteps } from './paired-steps.ts';

/** Whether something held in a run. */
export type Verdict = 'passed' | 'broken';

/** An article of the present run as it was in some run. Steps go by the ids that they have now; most articles stay as they are, and need no pairs. */
export class PastArticle {
  readonly run: RunSummary;
  readonly article: ArticleSummary;
  readonly #now: ArticleSummary;
  #pairs: PairedSteps | null = null;
  #difference: ArticleDifference | null = null;
  #broken: ReadonlySet<string> | null = null;
  #unjudged: ReadonlySet<string> | null = null;

  /** @param now - the article in the present run */
  constructor(now: ArticleSummary, run: RunSummary, article: ArticleSummary) {
    this.run = run;
    this.article = article;
    this.#now = now;
  }

  /** What became of a step, or with `null` of the article apart from its steps; `null` where it was not judged, or nobody knows. */
  verdict(step: string | null): Verdict | null {
    const { article } = this;
    if (step === null) return ownVerdict(article);
    if (article.steps === undefined) return article.status === 'passed' ? 'passed' : null;
    const then = this.idThen(step);
    if (then === undefined) return null;
    this.#broken ??= new Set(brokenIn(article));
    if (this.#broken.has(then)) return 'broken';
    this.#unjudged ??= new Set(article.unjudged);
    return this.#unjudged.has(then) ? null : 'passed';
  }

  isFlaky(step: string): boolean {
    const then = this.idThen(step);
    return then !== undefined && (this.article.flaky?.includes(then) ?? false);
  }

  /** Of what a step ran and expected; absent where nobody knows. */
  digest(step: string): string | undefined {
    const then = this.idThen(step);
    return then === undefined ? undefined : this.article.steps?.[then];
  }

  /** How the article of now differs from this one. */
  difference(): ArticleDifference {
    this.#difference ??= differenceOf(this.#now, this.article, this.#paired());
    return this.#difference;
  }

  /** What a step of now was called then; absent where there was none. */
  idThen(id: string): string | undefined {
    return this.#isSame(id) ? id : this.#paired().then.get(id);
  }

  /** What a step of then is called now. */
  idNow(id: string): string | undefined {
    return this.#isSame(id) ? id : this.#paired().now.get(id);
  }

  #isSame(id: string): boolean {
    const digest = this.#now.steps?.[id];
    return digest !== undefined && digest === this.article.steps?.[id];
  }

  #paired(): PairedSteps {
    this.#pairs ??= pairedSteps(this.#now.steps ?? {}, this.article.steps ?? {});
    return this.#pairs;
  }
}

/** An article of the present run in those of some runs that have it. */
export function inRuns(now: ArticleSummary, present: RunSummary, runs: readonly IndexedRun[]): PastArticle[] {
  const key = keyOf(now, present);
  return runs.flatMap(({ run, articles }) => {
    const article = articles.get(key);
    return article === undefined ? [] : new PastArticle(now, run, article);
  });
}

/** Ids of the steps that were broken. */
export function brokenIn({ failed, errored }: ArticleSummary): readonly string[] {
  if (failed === undefined) return errored ?? [];
  return errored === undefined ? failed : [...failed, ...errored];
}

/** An article that is broken though none of its steps is was refused, or is errored at its end. */
function ownVerdict(article: ArticleSummary): Verdict | null {
  const { status, steps } = article;
  if (status === 'passed') return 'passed';
  if (status === 'interrupted' || status === 'skipped' || steps === undefined) return null;
  return brokenIn(article).length > 0 ? 'passed' : 'broken';
}
