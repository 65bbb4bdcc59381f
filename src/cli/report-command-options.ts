import type { ArticleOptions } from './article-options.ts';

/** Options of `docproof report`. */
export interface ReportCommandOptions extends Pick<ArticleOptions, 'config'> {
  reporter?: string[];
  out?: string;
  against?: string;
}
