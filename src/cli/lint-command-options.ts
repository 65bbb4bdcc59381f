import type { ArticleOptions } from './article-options.ts';

/** Forms in which `docproof lint` reports. */
export const lintFormats = ['text', 'json', 'github', 'sarif'] as const;

/** One of them. */
export type LintFormat = (typeof lintFormats)[number];

/** Options of `docproof lint`. */
export interface LintCommandOptions extends ArticleOptions {
  format: LintFormat;
  fix?: true;
}
