import { forEachChild, type ParsedScript, type SyntaxNode } from 'unbash';

/** Is shown every node on the way in, and again on the way out. `offset` is where the node stands in the command. */
export interface Visitor {
  enter?(node: SyntaxNode, offset: number): void;
  leave?(node: SyntaxNode, offset: number): void;
}

/** Walks a syntax tree in reading order, into command substitutions as well. */
export function visitShell(script: ParsedScript, visitor: Visitor): void {
  visit(script, null, visitor);
}

/** @param anchor - offset of the backticks around the node, whose content has offsets of its own */
function visit(node: SyntaxNode, anchor: number | null, visitor: Visitor): void {
  const inside = anchor ?? (node.type === 'CommandExpansion' && hasOwnOffsets(node.script) ? node.pos : null);
  const offset = anchor ?? node.pos;
  visitor.enter?.(node, offset);
  forEachChild(node, (child) => visit(child, inside, visitor));
  visitor.leave?.(node, offset);
}

function hasOwnOffsets(script: ParsedScript | undefined): boolean {
  return script?.source !== undefined;
}
