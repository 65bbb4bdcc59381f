import type { MeasureName } from '../article/verdict-names.ts';
import type { Shard } from '../run/shard.ts';
import type { ArticleOptions } from './article-options.ts';

/** Options of `docproof run`. */
export interface RunCommandOptions extends ArticleOptions {
  jobs?: number;
  shard?: Shard;
  continue?: true;
  retries?: number;
  failOnFlaky?: true;
  timeout?: string;
  measure?: MeasureName;
  reporter?: string[];
  /** `false` for `--no-ci-reporters`. */
  ciReporters: boolean;
  out?: string;
  tty?: true;
  wholeOutput?: true;
  keep?: true;
  allowEmpty?: true;
}
