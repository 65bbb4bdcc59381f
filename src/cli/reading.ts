import type { Config } from '../config/types.ts';
import type { PlanChoices } from '../plan/types.ts';
import type { ArticleOptions } from './article-options.ts';
import { pathOf } from './settings.ts';

/** What articles are read and planned with: plain data, so that it can be handed to another thread. */
export interface Reading extends Omit<PlanChoices, 'hasCommand' | 'environment'> {
  /** Words that mark a block as a command; `null`: the built-in ones. */
  languages: readonly string[] | null;
  /** Absolute folders that are looked into for commands before those of `PATH`. */
  path: readonly string[];
  /** Names that the session's environment will have. */
  environment: readonly string[];
}

/** What the command line and the config say about reading. */
export function readingOf(options: ArticleOptions, config: Config, base: string): Reading {
  return {
    languages: config.languages ?? null,
    path: pathOf(config, base),
    tabs: [...(options.tab ?? []), ...(config.tabs ?? [])],
    pivots: [...(options.pivot ?? []), ...(config.pivots ?? [])],
    variables: options.var ?? {},
    fill: { ...config.fill, ...options.fill },
    rules: config.rules ?? {},
    environment: Object.keys({ ...process.env, ...config.variables }),
  };
}
