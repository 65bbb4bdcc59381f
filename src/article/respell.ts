import type { Fix, Place } from './diagnostic.ts';
import type { Document } from './document.ts';
import { offsetAt } from './source-lines.ts';

/** What a misspelt word can stand behind. */
const openings = {
  fence: /(?:`{3,}|~{3,})[ \t]*/y,
  // A comment in a quote has the quote's marks at the beginning of its lines.
  comment: /<!--[-\s>]*/y,
} as const;

/**
 * What puts a misspelt word right.
 *
 * @param place - of what the word stands behind
 * @returns `null` where the word is not written as it was read: in a fence it may be escaped
 */
export function respell(
  document: Document | undefined,
  place: Place,
  opening: keyof typeof openings,
  word: string,
  text: string,
): Fix | null {
  if (document === undefined) return null;
  const pattern = new RegExp(openings[opening]);
  pattern.lastIndex = offsetAt(document, place);
  if (!pattern.test(document.source)) return null;
  const start = pattern.lastIndex;
  return document.source.startsWith(word, start) ? { start, end: start + word.length, text } : null;
}
