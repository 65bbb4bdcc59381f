import type { Judged } from './series.ts';
import type { RunName, Trouble } from './types.ts';

/** What is known of something that is broken now; `series` begins with the present run. */
export function troubleOf(step: string | null, series: readonly [Judged, ...Judged[]]): Trouble {
  const passed = series.findIndex(({ verdict }) => verdict === 'passed');
  const broken = passed === -1 ? series : series.slice(0, passed);
  const last = series[passed];
  return {
    step,
    since: nameOf(broken.at(-1) ?? series[0]),
    runs: broken.length,
    lastPassed: last === undefined ? null : nameOf(last),
    change: last === undefined ? null : last.past.difference().seenFrom(step),
  };
}

function nameOf({ past: { run } }: Judged): RunName {
  const { runId, startedAt } = run;
  return { runId, startedAt };
}
