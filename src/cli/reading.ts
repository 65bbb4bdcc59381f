import type { ConsoleMeaning } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import type { PlanChoices } from '../plan/types.ts';
import { isStepFile } from '../run/step-files.ts';
import type { ArticleOptions } from './article-options.ts';
import { pathOf } from './settings.ts';

/** What articles are read and planned with: plain data, so that it can be handed to another thread. */
export interface Reading extends Omit<PlanChoices, 'hasCommand' | 'environment' | 'ini'> {
  /** Words that mark a block as a command; `null`: the built-in ones. */
  languages: readonly string[] | null;
  /** What `console` blocks without a prompt are; `null`: as by default. */
  console: ConsoleMeaning | null;
  /** Absolute folders that are looked into for commands before those of `PATH`. */
  path: readonly string[];
  /** Names that the session's environment will have. */
  environment: readonly string[];
  /** The folder of the config, or the working directory. */
  base: string;
  /** The folder below which articles may include files, as the config names it; `null` if it does not. */
  root: string | null;
  /** Articles that are named as prerequisites run first. */
  prerequisites: boolean;
  /** One plan for each tab. */
  allTabs: boolean;
}

/** What the command line and the config say about reading. */
export function readingOf(options: ArticleOptions, config: Config, base: string): Reading {
  return {
    languages: config.languages ?? null,
    console: config.console ?? null,
    path: pathOf(config, base),
    tabs: [...(options.tab ?? []), ...(config.tabs ?? [])],
    pivots: [...(options.pivot ?? []), ...(config.pivots ?? [])],
    variables: options.var ?? {},
    fill: { ...config.fill, ...options.fill },
    rules: config.rules ?? {},
    environment: environmentNames(config),
    base,
    root: config.root ?? null,
    prerequisites: options.prerequisites ?? false,
    allTabs: options.tabs === 'all',
  };
}

/** Those that articles get only where they are named for them are as good as unset. */
function environmentNames({ variables, inheritEnv = [] }: Config): string[] {
  const names = Object.keys(process.env).filter((name) => !isStepFile(name) || inheritEnv.includes(name));
  return [...names, ...Object.keys(variables ?? {})];
}
