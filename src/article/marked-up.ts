import type { Heading, Nodes, Paragraph } from 'mdast';
import type { Document } from './document.ts';
import { written } from './readers.ts';
import { walk } from './walk.ts';

/** A paragraph as written, with letters in place of what is only quoted in it: code and comments. */
export function markedUp(node: Heading | Paragraph, document: Document): string {
  const text = written(node, document);
  const start = node.position?.start.offset ?? 0;
  const pieces: string[] = [];
  let at = 0;
  for (const visit of walk(node)) {
    if (visit.kind === 'leave' || !isQuoting(visit.node)) continue;
    const { position } = visit.node;
    const from = (position?.start.offset ?? start) - start;
    const to = (position?.end.offset ?? start) - start;
    pieces.push(text.slice(at, from), text.slice(from, to).replace(/[^\r\n]/g, 'x'));
    at = to;
  }
  return [...pieces, text.slice(at)].join('');
}

function isQuoting({ type }: Nodes): boolean {
  return type === 'inlineCode' || type === 'html';
}
