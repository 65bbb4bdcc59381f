import type { ArticleOptions } from './article-options.ts';

/** Options of `docproof report`. */
export interface ReportCommandOptions extends Pick<ArticleOptions, 'config'> {
  reporter?: string[];
  /** `false` for `--no-ci-reporters`. */
  ciReporters: boolean;
  out?: string;
  against?: string;
}
