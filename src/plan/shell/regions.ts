import type { ParsedScript, SyntaxNode } from 'unbash';
import type { Quoting } from './quote.ts';
import { visitShell } from './visit.ts';

/** A stretch of a command that is quoted in one way. */
export interface Region {
  start: number;
  end: number;
  quoting: Quoting;
  /** Name of the command it is an argument of; `null` if there is none or it is not plain. */
  command: string | null;
}

/** Finds the words, quotes and heredocs of a command. What is in none of them is a comment, an operator or blank. */
export function regionsOf(script: ParsedScript): Region[] {
  const regions: Region[] = [];
  const quotings: Quoting[] = ['bare'];
  const commands: (string | null)[] = [null];
  let bodyQuoting: Quoting = 'heredoc';
  visitShell(script, {
    enter(node, offset) {
      // Within backticks offsets are their own, and all of it belongs to the backticks.
      const isPlaced = node.pos === offset;
      if (node.type === 'Command') commands.push(node.name?.value ?? null);
      if (node.type === 'HereDoc') bodyQuoting = node.delimiter?.quoted ? 'raw' : 'heredoc';
      const quoting = quotingOf(node, quotings.at(-1) ?? 'bare', bodyQuoting);
      if (quoting === null) return;
      quotings.push(quoting);
      const command = commands.at(-1) ?? null;
      if (isPlaced) regions.push({ start: node.pos, end: node.end, quoting, command });
    },
    leave(node) {
      if (node.type === 'Command') commands.pop();
      if (quotingOf(node, 'bare', bodyQuoting) !== null) quotings.pop();
    },
  });
  return regions;
}

/** The innermost region around an offset; `null` if there is none. */
export function regionAt(regions: readonly Region[], offset: number): Region | null {
  let innermost: Region | null = null;
  for (const region of regions) {
    if (offset < region.start || region.end <= offset) continue;
    // Of two with the same ends the inner one comes later.
    if (innermost === null || region.end - region.start <= innermost.end - innermost.start)
      innermost = region;
  }
  return innermost;
}

/** How a node's content is quoted; `null` for nodes that are no stretch of their own. */
function quotingOf(node: SyntaxNode, around: Quoting, body: Quoting): Quoting | null {
  switch (node.type) {
    case 'Word':
      return around;
    case 'SingleQuoted':
      return 'single';
    case 'DoubleQuoted':
    case 'LocaleString':
      return 'double';
    case 'AnsiCQuoted':
      return 'ansi';
    case 'HereDocBody':
      return body;
    case 'CommandExpansion':
    case 'ProcessSubstitution':
      return 'bare';
    default:
      return null;
  }
}
