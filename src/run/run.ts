import type { Plan } from '../plan/types.ts';
import { startWatchdog } from '../session/watchdog/watchdog.ts';
import type { RunEvent } from './events.ts';
import { worst } from './fold.ts';
import { merge } from './merge.ts';
import type { RunOptions } from './options.ts';
import type { ArticleStatus } from './results.ts';
import { runArticle } from './run-article.ts';
import { withoutSecrets } from './secrets/masked-event.ts';

/**
 * Runs plans, each in a session and a workspace of its own, `jobs` at a time.
 *
 * Events are given out one by one, and a step begins only after the events before it have been taken: who writes
 * them down has every verdict on disk before the next block starts.
 */
export async function* run(plans: readonly Plan[], options: RunOptions): AsyncGenerator<RunEvent, void> {
  const { runId, tool, platform, startedIn, clock, shard } = options;
  const startedAt = clock.elapsed();
  const now = () => clock.now().toISOString();
  const articles = plans.map((plan) => plan.path);
  const part = {
    ...(shard === undefined ? {} : { shard }),
    ...(startedIn === undefined ? {} : { startedIn }),
  };
  yield { type: 'run-started', version: 1, runId, tool, platform, at: now(), articles, ...part };
  learnFrom(plans, options);
  const statuses: ArticleStatus[] = [];
  const watchdog = startWatchdog(options.shell, options.environment.PATH ?? '', `${runId}-`);
  const sources = plans.map((plan, index) => () => runArticle(plan, index, watchdog, options));
  for await (const event of merge(sources, options.jobs)) {
    if (event.type === 'article-finished') statuses.push(event.status);
    yield withoutSecrets(event, options.secrets);
  }
  watchdog.dismiss();
  const status = options.signal.aborted ? 'interrupted' : worst(statuses);
  yield { type: 'run-finished', at: now(), status, durationMs: Math.round(clock.elapsed() - startedAt) };
}

/** Of what is given from outside all is known before the first step. */
function learnFrom(plans: readonly Plan[], { secrets, environment, variables }: RunOptions): void {
  const given = plans.flatMap((plan) => [plan.fallbacks, plan.variables]);
  for (const one of [environment, variables, ...given]) secrets.learn(Object.entries(one));
}
