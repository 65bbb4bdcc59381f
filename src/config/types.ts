import type { MeasureName } from '../article/verdict-names.ts';

/** Settings of a project, as written in `runner.config.ts`, `.json` or `.yaml`. Everything is optional. */
export interface Config {
  /** Globs of the articles to run where none is named. Default: every Markdown file below. */
  include?: string[];
  /** Globs that are left out of what `include` finds. */
  exclude?: string[];
  /** Words that mark a block as a command, instead of the built-in ones. */
  languages?: string[];
  /** What `console` blocks without a `$ ` prompt are: nothing that is run (`transcript`), or commands. */
  console?: 'transcript' | 'command';
  /** Folder below which the files lie that articles include; `~/` in their paths stands for it. */
  root?: string;
  /** Variables that are set before the first step, as `--var` does but weaker. */
  variables?: Record<string, string>;
  /** Values for placeholders, with their angle brackets, as `--fill` does. */
  fill?: Record<string, string>;
  /** Tab ids that are preferred. */
  tabs?: string[];
  /** Zone pivots that are preferred. */
  pivots?: string[];
  /** Longest time a step may take, such as `90s` or `30m`. */
  timeout?: string;
  /** Longest time an article may take before it is cleaned up. */
  articleTimeout?: string;
  /** How many articles run at the same time. */
  jobs?: number;
  /** How often a step that failed is tried again, where the article does not say. Default: 0. */
  retries?: number;
  /** End with status 1 where a step passed only on a later try. */
  failOnFlaky?: boolean;
  /** Go on after a failed step. */
  continue?: boolean;
  /** Give articles a terminal, for commands that want one. */
  tty?: boolean;
  /** Write outputs of more than 1 MiB whole into the folder of the run, beside its journal. */
  wholeOutput?: boolean;
  /** Folder for the reports. */
  out?: string;
  /** How many runs are kept in the folder for the reports, this one among them. */
  history?: number;
  /** Reporters, each `name` or `name=file`; a name may be the path of a module. */
  reporters?: string[];
  /** Add the reporter of the CI system in which docproof runs: GitHub Actions or Azure Pipelines. Default: yes. */
  ciReporters?: boolean;
  /** What a mismatch of an output without a hint means. */
  unhinted?: 'advise' | 'fail';
  /** Least score of an output without a hint, from 0 to 1. */
  threshold?: number;
  /** How outputs are compared where an article does not say. Default: by what each expectation is. */
  measure?: MeasureName;
  /** Classes of volatile text to level or to count, by name: `{ version: true, duration: false }`. */
  levels?: Record<string, boolean>;
  /** Guards to switch off, by name: `{ state: false }`. */
  guards?: Record<string, boolean>;
  /** Where articles start: a fresh folder each (`workspace`), their own folder (`article`), or a path. */
  cwd?: string;
  /** How findings weigh, by code: `{ 'endless-command': 'off', 'missing-file': 'error' }`. */
  rules?: Record<string, 'off' | 'warning' | 'error'>;
  /** Names of the environment variables that articles get, `AZURE_*` for several, beside `PATH` and `HOME`. Default: all. */
  inheritEnv?: string[];
  /** Names of variables whose values are hidden, `MY_*` for several, beside those whose last word says that they are secret. */
  secrets?: string[];
  /** Folders put in front of `PATH`, relative to the config file. */
  path?: string[];
  /** The bash to use. */
  shell?: string;
}

/** Gives a `runner.config.ts` its types. */
export function defineConfig(config: Config): Config {
  return config;
}
