import type { ArticleSummary } from '../run-summary.ts';
import { pairedSteps } from './paired-steps.ts';
import type { Judged } from './series.ts';
import type { ArticleChange, RunName, Trouble } from './types.ts';

/** What is known of something that is broken now; `series` begins with the present run. */
export function troubleOf(step: string | null, series: readonly [Judged, ...Judged[]]): Trouble {
  const passed = series.findIndex(({ verdict }) => verdict === 'passed');
  const broken = passed === -1 ? series : series.slice(0, passed);
  const last = series[passed];
  const [now] = series;
  return {
    step,
    since: nameOf(broken.at(-1) ?? now),
    runs: broken.length,
    lastPassed: last === undefined ? null : nameOf(last),
    change: last === undefined ? null : changeFor(step, now.article, last.article),
  };
}

function nameOf({ run: { runId, startedAt } }: Judged): RunName {
  return { runId, startedAt };
}

/** What has changed in an article, seen from one of its steps, or from itself. */
function changeFor(step: string | null, now: ArticleSummary, then: ArticleSummary): ArticleChange | null {
  if (now.steps === undefined || then.steps === undefined || then.source === undefined) return null;
  const sameText = now.source === then.source;
  const pairs = pairedSteps(now.steps, then.steps);
  const ids = Object.keys(now.steps);
  const isSame = (id: string) => now.steps?.[id] === then.steps?.[pairs.get(id) ?? ''];
  const changed = ids.filter((id) => !isSame(id));
  const gone = Object.keys(then.steps).length > pairs.size;
  if (changed.length === 0 && !gone) return sameText ? 'nothing' : 'elsewhere';
  if (step === null) return sameText ? 'values' : 'elsewhere';
  if (changed.includes(step)) return sameText ? 'values' : 'step';
  const isBefore = changed.some((id) => ids.indexOf(id) < ids.indexOf(step)) || goneBefore(step, then, pairs);
  return isBefore ? 'before' : 'elsewhere';
}

/** Whether a step that stood before this one is no longer there. */
function goneBefore(step: string, then: ArticleSummary, pairs: ReadonlyMap<string, string>): boolean {
  const stays = new Set(pairs.values());
  const before = Object.keys(then.steps ?? {});
  return before.slice(0, before.indexOf(pairs.get(step) ?? '')).some((id) => !stays.has(id));
}
