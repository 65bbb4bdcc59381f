import type { ArticleSummary } from '../run-summary.ts';
import type { IndexedRun } from './comparable.ts';
import { flakyStep } from './flaky-step.ts';
import { brokenIn, inRuns, type PastArticle } from './past-article.ts';
import { type Judged, judgedIn } from './series.ts';
import { troubleOf } from './trouble.ts';
import type { ArticleHistory, FlakyStep } from './types.ts';

/** What the history says of one article. */
export interface ReadArticle {
  history: ArticleHistory;
  flaky: FlakyStep[];
}

/**
 * @param place - 0-based, in the record
 * @param past - the newest first
 */
export function readArticle(
  now: ArticleSummary,
  place: number,
  present: IndexedRun,
  past: readonly IndexedRun[],
): ReadArticle {
  const all = inRuns(now, present.run, [present, ...past]);
  const troubled = all.filter(({ article }) => isTroubled(article));
  const series = new Map([...stepsOf(troubled)].map((step) => [step, [...judgedIn(step, all)]]));
  const own = troubled.length > 0 ? [...judgedIn(null, all)] : [];
  return {
    history: {
      past: all.slice(1).toReversed().map(nameAndStatus),
      troubles: [...series, [null, own] as const].flatMap(([step, judged]) =>
        isBrokenNow(judged, present) ? [troubleOf(step, judged)] : [],
      ),
    },
    flaky: [...series].flatMap(([step, judged]) => flakyStep(place, step, judged) ?? []),
  };
}

function nameAndStatus({ run: { runId, startedAt }, article: { status } }: PastArticle) {
  return { runId, startedAt, status };
}

function isTroubled({ status, flaky }: ArticleSummary): boolean {
  return status !== 'passed' || flaky !== undefined;
}

/** Steps of now that had some trouble in one of the runs. */
function stepsOf(troubled: readonly PastArticle[]): Set<string> {
  return new Set(
    troubled.flatMap((one) =>
      [...brokenIn(one.article), ...(one.article.flaky ?? [])].flatMap((then) => one.idNow(then) ?? []),
    ),
  );
}

function isBrokenNow(series: readonly Judged[], { run }: IndexedRun): series is [Judged, ...Judged[]] {
  const [latest] = series;
  return latest?.past.run === run && latest.verdict === 'broken';
}
