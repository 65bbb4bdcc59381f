import { speaksOfDocproof } from './front-matter.ts';
import { countLineEnds } from './source-lines.ts';

/** The 1-based line of what would be front matter with settings, if no blank lines stood before it; `null` if there is none. */
export function lateFrontMatter(source: string): number | null {
  const text = source.replace(/\r\n?/g, '\n');
  const match = /^((?:[ \t]*\n)+)---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text);
  if (match === null) return null;
  const [, blank = '', yaml = ''] = match;
  return speaksOfDocproof(yaml) ? countLineEnds(blank) + 1 : null;
}

/** Where in a text of the article settings begin as in front matter; `null` if none do. */
export function settingsInText(text: string): number | null {
  const match = /^["']?docproof["']?[ \t]*:[ \t]*(?:\r\n|\r|\n)[ \t]+[A-Za-z]/im.exec(text);
  return match?.index ?? null;
}
