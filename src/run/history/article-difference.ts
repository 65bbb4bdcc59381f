import type { ArticleSummary } from '../run-summary.ts';
import type { PairedSteps } from './paired-steps.ts';
import type { ArticleChange } from './types.ts';

/** How an article differs from what it was in an earlier run. */
export interface ArticleDifference {
  /** What has changed, seen from a step of now, or with `null` from the article itself; `null` where that is not known. */
  seenFrom(step: string | null): ArticleChange | null;
}

export function differenceOf(
  now: ArticleSummary,
  then: ArticleSummary,
  pairs: PairedSteps,
): ArticleDifference {
  if (now.steps === undefined || then.steps === undefined || then.source === undefined) {
    return { seenFrom: () => null };
  }
  const isTextSame = now.source === then.source;
  const places = placesOf(now.steps);
  const placesThen = placesOf(then.steps);
  const changed = Object.entries(now.steps).filter(
    ([id, digest]) => digest !== then.steps?.[pairs.then.get(id) ?? ''],
  );
  const gone = Object.keys(then.steps).filter((id) => !pairs.now.has(id));
  const [firstChanged = ''] = changed[0] ?? [];
  const changedIds = new Set(changed.map(([id]) => id));
  // Where there is none it is behind them all.
  const from = places.get(firstChanged) ?? Number.POSITIVE_INFINITY;
  const goneFrom = placesThen.get(gone[0] ?? '') ?? Number.POSITIVE_INFINITY;
  return {
    seenFrom(step) {
      if (changed.length === 0 && gone.length === 0) return isTextSame ? 'nothing' : 'elsewhere';
      if (step === null) return isTextSame ? 'values' : 'elsewhere';
      if (changedIds.has(step)) return isTextSame ? 'values' : 'step';
      const place = places.get(step) ?? 0;
      const placeThen = placesThen.get(pairs.then.get(step) ?? '') ?? 0;
      return from < place || goneFrom < placeThen ? 'before' : 'elsewhere';
    },
  };
}

function placesOf(steps: Readonly<Record<string, string>>): Map<string, number> {
  return new Map(Object.keys(steps).map((id, place) => [id, place]));
}
