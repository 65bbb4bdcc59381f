import { posix } from 'node:path';
import { isUrl } from './location.ts';

/** Headings under which links name what must be done first. */
const prerequisiteHeading = /^(?:prerequisites?|before you (?:begin|start))\b/i;

/** Whether a heading announces prerequisites. */
export function isPrerequisiteHeading(heading: string): boolean {
  return prerequisiteHeading.test(heading.trim());
}

/** The article that a link leads to, without fragment and query; `null` if it leads elsewhere. */
export function linkedArticle(url: string): string | null {
  const path = url.replace(/[#?].*$/s, '');
  return /\.md$/i.test(path) && !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(path) ? path : null;
}

/**
 * A path beside an article as a path like the article's own; beside a web address, a web address. `~/…` counts from a root that the
 * article does not know.
 */
export function besideArticle(article: string, path: string): string {
  if (path.startsWith('~') || isUrl(path)) return path;
  if (!isUrl(article)) return posix.join(posix.dirname(article), path);
  return URL.canParse(path, article) ? new URL(path, article).href : path;
}
