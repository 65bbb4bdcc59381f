import type { RunSummary } from '../run-summary.ts';
import { covers, type IndexedRun } from './comparable.ts';
import type { TrendPoint } from './types.ts';

/**
 * The runs that can be set beside one in a drawing: each has most of the other's articles, and came to its end.
 *
 * @param past - the newest first
 */
export function trendOf(now: IndexedRun, past: readonly IndexedRun[]): TrendPoint[] {
  const alike = past.filter((one) => covers(one, now) && covers(now, one));
  return [...alike.toReversed(), now].map(({ run }) => pointOf(run));
}

function pointOf({ runId, startedAt, durationMs, status, counts }: RunSummary): TrendPoint {
  const { passed, failed, errored, skipped } = counts;
  const total = passed + failed + errored + skipped;
  return { runId, startedAt, durationMs, status, counts, passRate: total === 0 ? null : passed / total };
}
