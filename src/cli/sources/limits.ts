export { mostBytes, tooLong } from '../../authoring/fix/article-file.ts';

/** How long an article may take to come from elsewhere, with all redirects. */
export const longestMs = 30_000;

/** As many files as may stand beside an article from the web, and characters in them. */
export const [mostFilesBeside, mostTextBeside] = [100, 10 * 1024 * 1024];

/** As many redirects as are followed. */
export const mostRedirects = 5;
