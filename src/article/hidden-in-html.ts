import { commandLanguages, isOutputLanguage, languageOf } from './languages.ts';

/** HTML that is to be shown as it is written, or not at all. */
const verbatim = /^<(?:pre|script|style|textarea)\b/i;
const verbatimEnd = /<\/(?:pre|script|style|textarea)>/i;

/**
 * Where in a piece of HTML something begins that would be a block, a zone or an include, if a blank line stood before it; `null` if
 * nothing does.
 *
 * @param html - with LF line ends
 */
export function hiddenInHtml(html: string): number | null {
  if (verbatim.test(html) && verbatimEnd.test(html)) return null;
  const bare = html.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\n]/g, ' '));
  const beginning = /^[ \t>]*((?:`{3,}|~{3,})[ \t]*(\S*)|:{3,}[ \t]*(?:zone|code)\b|\[!INCLUDE\b)/gim;
  for (const { 0: written, 1: begin = '', 2: word, index } of bare.matchAll(beginning)) {
    const language = languageOf(word).toLowerCase();
    const counts = word === undefined || commandLanguages.includes(language) || isOutputLanguage(language);
    if (counts) return index + written.length - begin.length;
  }
  return null;
}
