import { forEachChild, type ParsedScript, type SyntaxNode } from 'unbash';

/** Is shown every node on the way in, and again on the way out. `offset` is where the node stands in the command. */
export interface Visitor {
  enter?(node: SyntaxNode, offset: number): void;
  leave?(node: SyntaxNode, offset: number): void;
}

/** Walks a syntax tree in reading order, into command substitutions as well. Without recursion, which deep nesting would exhaust. */
export function visitShell(script: ParsedScript, visitor: Visitor): void {
  const waiting: Visit[] = [{ node: script, anchor: null, left: false }];
  for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
    const { node, anchor, left } = visit;
    const offset = anchor ?? node.pos;
    if (left) {
      visitor.leave?.(node, offset);
      continue;
    }
    visitor.enter?.(node, offset);
    waiting.push({ node, anchor, left: true });
    const inside =
      anchor ?? (node.type === 'CommandExpansion' && hasOwnOffsets(node.script) ? node.pos : null);
    const children: Visit[] = [];
    forEachChild(node, (child) => {
      children.push({ node: child, anchor: inside, left: false });
    });
    for (const child of children.toReversed()) waiting.push(child);
  }
}

interface Visit {
  node: SyntaxNode;
  /** Offset of the backticks around the node, whose content has offsets of its own. */
  anchor: number | null;
  /** Whether everything in the node has been visited. */
  left: boolean;
}

function hasOwnOffsets(script: ParsedScript | undefined): boolean {
  return script?.source !== undefined;
}
