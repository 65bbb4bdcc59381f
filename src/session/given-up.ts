import { forEachChild, parse, type SyntaxNode } from 'unbash';
import { lineOffset } from './driver/block-text.ts';
import type { BlockRequest } from './types.ts';

/** What bash says of an expression, but not of one whose status `set -e` sees. */
const expressionMessage = /^: line (\d+): (?!\(\(: |\[\[: |let: )[\s\S]*?\(error token is "/;

/** Characters of it that are looked at. */
const longestMessage = 2_000;

/**
 * The message about a command that bash has given up because it could not evaluate an expression in it, as `$((COUNT + 1))` where `COUNT`
 * is no number. Neither `set -e` nor a trap hears of that, and the block goes on with its next command.
 *
 * @param messages - standard error of the block
 * @returns `null` if there is none, or where the expression stands in a subshell, whose status tells the rest
 */
export function givenUpMessage(messages: string, blockFile: string, request: BlockRequest): string | null {
  if (!messages.includes('(error token is "')) return null;
  // An expression may have several lines.
  for (const message of messages.split(blockFile).slice(1)) {
    const [, line] = expressionMessage.exec(message.slice(0, longestMessage)) ?? [];
    if (line === undefined) continue;
    const index = Number(line) + lineOffset(request.line) - request.line;
    if (!isOnlyInSubshells(request.text, index)) return `${blockFile}${message}`;
  }
  return null;
}

/** Whether a line of the block, counted from 0, has expressions in subshells and nowhere else. */
function isOnlyInSubshells(text: string, index: number): boolean {
  const starts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
  const [start, end] = [starts[index], starts[index + 1] ?? text.length + 1];
  if (start === undefined) return false;
  const found = { inside: false, outside: false };
  const visit = (node: SyntaxNode, inSubshell: boolean) => {
    if (node.end <= start || node.pos >= end) return;
    if (node.type === 'ArithmeticExpansion' || node.type === 'Slice')
      found[inSubshell ? 'inside' : 'outside'] = true;
    const inside = inSubshell || isSubshell(node);
    forEachChild(node, (child) => visit(child, inside));
  };
  visit(parse(text), false);
  return found.inside && !found.outside;
}

function isSubshell(node: SyntaxNode): boolean {
  if (node.type === 'Statement') return node.background ?? false;
  return /^(?:Subshell|Pipeline|CommandExpansion|ProcessSubstitution|Coproc)$/.test(node.type);
}
