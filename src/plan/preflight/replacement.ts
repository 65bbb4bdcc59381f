import type { Fix, Place } from '../../article/diagnostic.ts';
import { offsetAt } from '../../article/source-lines.ts';
import type { Article } from '../../article/types.ts';

/** Puts a text in the place of some characters that stand at a place; `null` where that file was not read. */
export function replacement(
  documents: Article['documents'],
  place: Place,
  length: number,
  text: string,
): Fix | null {
  const document = documents[place.file];
  if (document === undefined) return null;
  const start = offsetAt(document, place);
  return { start, end: start + length, text };
}
