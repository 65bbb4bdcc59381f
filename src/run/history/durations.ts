import { type IndexedRun, keyOf } from './comparable.ts';
import type { DurationChange } from './types.ts';

/** Below both of these a difference is chance. */
const leastDifferenceMs = 10_000;
const leastRatio = 1.5;

/** Articles that passed in both runs and took much longer or much shorter than then. */
export function mostChangedFirst(now: IndexedRun, then: IndexedRun): DurationChange[] {
  return now.run.articles
    .flatMap((article, place) => {
      const before = then.articles.get(keyOf(article, now.run));
      // What failed took as long as it took to fail.
      if (before === undefined || article.status !== 'passed' || before.status !== 'passed') return [];
      const [beforeMs, nowMs] = [before.durationMs, article.durationMs];
      return isMuch(beforeMs, nowMs) ? [{ article: place, beforeMs, nowMs }] : [];
    })
    .toSorted((one, other) => differenceOf(other) - differenceOf(one));
}

function isMuch(one: number, other: number): boolean {
  const [shorter, longer] = one < other ? [one, other] : [other, one];
  return longer - shorter >= leastDifferenceMs && longer >= shorter * leastRatio;
}

function differenceOf({ beforeMs, nowMs }: DurationChange): number {
  return Math.abs(nowMs - beforeMs);
}
