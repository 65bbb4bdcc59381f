import type { RunRecord } from '../results.ts';
import { type RunSummary, summaryOf } from '../run-summary.ts';
import { readArticle } from './article-history.ts';
import { changesSince } from './changes.ts';
import { covers, type IndexedRun, indexed } from './comparable.ts';
import { mostFlakyFirst } from './flaky-step.ts';
import { trendOf } from './trend.ts';
import type { History } from './types.ts';

/**
 * What past runs say about a run. Each counts for the articles and steps that it judged and for no others, so that runs of a part, or that were
 * interrupted, do not distort.
 *
 * @param past - in any order; those that began later, the run itself, and parts of others among them count for nothing
 * @param against - the run to compare with instead of the latest that is comparable
 */
export function historyOf(
  record: RunRecord,
  past: readonly RunSummary[],
  against: RunSummary | null,
): History {
  const now = indexed(summaryOf(record));
  const parts = new Set(past.flatMap((run) => run.parts ?? []));
  const earlier = past
    .filter(({ runId, startedAt }) => startedAt < record.startedAt && !parts.has(runId))
    .toSorted((one, other) => compare(other.startedAt, one.startedAt) || compare(other.runId, one.runId))
    .map(indexed);
  const read = now.run.articles.map((article, place) => readArticle(article, place, now, earlier));
  const base = against === null ? latest(now, earlier) : ([indexed(against)] as const);
  return {
    trend: trendOf(now, earlier),
    changes: base === null ? null : changesSince(now, base, against !== null),
    articles: read.map(({ history }) => history),
    flaky: mostFlakyFirst(read.flatMap(({ flaky }) => flaky)),
  };
}

/** The latest run to compare with, and those before it. */
function latest(now: IndexedRun, earlier: readonly IndexedRun[]): [IndexedRun, ...IndexedRun[]] | null {
  const at = earlier.findIndex((one) => covers(one, now));
  const [base, ...others] = at === -1 ? [] : earlier.slice(at);
  return base === undefined ? null : [base, ...others];
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
