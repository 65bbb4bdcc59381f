import { posix } from 'node:path';
import { isUrl } from './location.ts';
import { nearestWord } from './nearest-word.ts';

/** The beginnings of headings under which links name what must be done first. */
const announcements = ['prerequisites', 'prerequisite', 'before you begin', 'before you start'];

/** Whether a heading announces prerequisites. It may have a number. */
export function isPrerequisiteHeading(heading: string): boolean {
  const text = unnumbered(heading);
  return announcements.some((one) => new RegExp(`^${one}\\b`, 'i').test(text));
}

/** The announcement that a heading seems to be meant for, though it is misspelt; `null` for any other. */
export function misspeltPrerequisites(heading: string): string | null {
  if (isPrerequisiteHeading(heading)) return null;
  const words = unnumbered(heading)
    .toLowerCase()
    .split(/[^\p{L}-]+/u);
  const [first = ''] = words;
  return nearestWord(first, announcements, 2) ?? nearestWord(words.slice(0, 3).join(' '), announcements, 2);
}

function unnumbered(heading: string): string {
  return heading.trim().replace(/^\d+(?:\.\d+)*[.):]?[ \t]+/, '');
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
