import type { Session } from '../session/types.ts';
import type { Watchdog } from '../session/watchdog/watchdog.ts';
import type { RunOptions } from './options.ts';

/** What the steps of one article have in common. */
export interface StepContext {
  session: Session;
  /** Place of the article in the run. */
  article: number;
  options: RunOptions;
  /** When the article's time is over, by `clock.elapsed()`; `null` if it has no limit. */
  deadline: number | null;
  /** Values of the article's variables, as far as they have been seen. */
  known: Map<string, string>;
  /** Names of secret variables that the article speaks of. */
  secretNames: readonly string[];
  watchdog: Watchdog;
}
