import type { Nodes, Parent } from 'mdast';

/** A node of a document, or the end of a list item or block quote that was entered before. */
export type Visit = { kind: 'enter'; node: Nodes } | { kind: 'leave' };

/** All nodes in reading order, without recursion: quotes can be nested by the thousand. */
export function* walk(root: Parent): Generator<Visit> {
  const waiting: Visit[] = [];
  const add = ({ children }: Parent) => {
    for (const node of children.toReversed()) waiting.push({ kind: 'enter', node });
  };
  add(root);
  for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
    yield visit;
    if (visit.kind === 'leave' || !('children' in visit.node)) continue;
    if (isContainer(visit.node)) waiting.push({ kind: 'leave' });
    add(visit.node);
  }
}

/** Whether tabs that begin in a node end with it. */
export function isContainer({ type }: Nodes): boolean {
  return type === 'listItem' || type === 'blockquote';
}
