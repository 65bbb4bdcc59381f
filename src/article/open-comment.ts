import type { Nodes } from 'mdast';
import type { Document } from './document.ts';
import { written } from './readers.ts';

/** Whether a comment begins in other HTML that goes on behind it, though Markdown does not see that. */
export function opensComment(node: Nodes, document: Document): boolean {
  if (node.type !== 'html') return false;
  const text = written(node, document);
  const isOpen = text.lastIndexOf('<!--') > text.lastIndexOf('-->');
  return isOpen && document.source.includes('-->', node.position?.end.offset);
}

/** Whether such a comment ends in a node. */
export function closesComment(node: Nodes, document: Document): boolean {
  return 'value' in node || node.type === 'paragraph' || node.type === 'heading'
    ? node.type !== 'code' && written(node, document).includes('-->')
    : false;
}
