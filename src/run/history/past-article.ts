import type { ArticleSummary, RunSummary } from '../run-summary.ts';
import { type IndexedRun, keyOf } from './comparable.ts';
import { pairedSteps } from './paired-steps.ts';

/** Whether something held in a run. */
export type Verdict = 'passed' | 'broken';

type Steps = Readonly<Record<string, string>>;

/** An article of the present run as it was in some run. */
export class PastArticle {
  readonly run: RunSummary;
  readonly article: ArticleSummary;
  readonly #now: Steps;
  readonly #then: Steps;
  #pairs: ReadonlyMap<string, string> | null = null;

  /** @param now - the article in the present run */
  constructor(now: ArticleSummary, run: RunSummary, article: ArticleSummary) {
    this.run = run;
    this.article = article;
    this.#now = now.steps ?? {};
    this.#then = article.steps ?? {};
  }

  /** What a step of now was called then; absent where there was none. */
  idThen(id: string): string | undefined {
    return this.#isSame(id) ? id : this.#paired().get(id);
  }

  /** What a step of then is called now. */
  idNow(id: string): string | undefined {
    return this.#isSame(id) ? id : [...this.#paired()].find(([, then]) => then === id)?.[0];
  }

  /** Most articles stay as they are, and equal steps of one id always are a pair. */
  #isSame(id: string): boolean {
    return this.#now[id] !== undefined && this.#now[id] === this.#then[id];
  }

  #paired(): ReadonlyMap<string, string> {
    this.#pairs ??= pairedSteps(this.#now, this.#then);
    return this.#pairs;
  }
}

/** An article of now in those of some runs that have it. */
export function inRuns(now: ArticleSummary, runs: readonly IndexedRun[]): PastArticle[] {
  const key = keyOf(now);
  return runs.flatMap(({ run, articles }) => {
    const article = articles.get(key);
    return article === undefined ? [] : new PastArticle(now, run, article);
  });
}

/** What became of a step, or with `null` of the article apart from its steps; `null` where it was not judged, or nobody knows. */
export function verdictIn(article: ArticleSummary, step: string | null): Verdict | null {
  if (step === null) return ownVerdict(article);
  if (article.steps === undefined) return article.status === 'passed' ? 'passed' : null;
  if (!Object.hasOwn(article.steps, step)) return null;
  if (brokenIn(article).includes(step)) return 'broken';
  return article.unjudged?.includes(step) ? null : 'passed';
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
