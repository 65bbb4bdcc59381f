import type { Nodes } from 'mdast';
import type { BlockReader } from './block-reader.ts';
import type { Place } from './diagnostic.ts';
import type { Document } from './document.ts';
import type { Chain, IncludeReader } from './include-reader.ts';
import type { LinkReader } from './link-reader.ts';
import type { Outline } from './outline.ts';
import type { Pending } from './pending.ts';
import { countLineEnds } from './source-lines.ts';
import type { Article } from './types.ts';

/** What the nodes of a document are read into. */
export interface Readers {
  article: Article;
  /** The file that is being read. */
  document: Document;
  /** It and those that include it. */
  chain: Chain;
  outline: Outline;
  pending: Pending;
  blocks: BlockReader;
  links: LinkReader;
  includes: IncludeReader;
}

/** The article to whose findings something is added, and the file in which that stands. */
export type Reported = Pick<Readers, 'article' | 'document'>;

/** A node as it is written. */
export function written({ position }: Nodes, { source }: Document): string {
  return source.slice(position?.start.offset, position?.end.offset);
}

/** The place of a node, or of an offset in it as written. */
export function placeOf(node: Nodes, document: Document, offset = 0): Place {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  const before = written(node, document).slice(0, offset).replace(/\r\n?/g, '\n');
  const lineEnds = countLineEnds(before);
  return {
    file: document.file,
    line: line + lineEnds,
    column: lineEnds === 0 ? column + offset : before.length - before.lastIndexOf('\n'),
  };
}
