import type { Nodes } from 'mdast';
import type { Document } from './document.ts';
import type { Outline } from './outline.ts';
import { placeOf, written } from './readers.ts';

/** Two hyphens or more of which a program has made dashes, stars, underscores, equals signs, or the break as HTML. */
const nearBreak =
  /^(?:\\?[-\u2010-\u2015\u2212](?:[ \t]?[-\u2010-\u2015\u2212])+|[\u2013-\u2015]|(?:[*_=][ \t]*){3,}|<hr\b[^<>]*>)$/i;

/** Tells of what looks like the end of a tab group, and ends none. */
export function reportNearBreak(node: Nodes, document: Document, outline: Outline): void {
  const text = written(node, document).trim();
  if (nearBreak.test(text)) outline.nearBreak(text, placeOf(node, document));
}
