import type { ParsedScript, ParseError, SyntaxNode } from 'unbash';
import { atBlamedToken, headEnd } from './blamed-token.ts';
import { perScript } from './per-script.ts';
import type { ShellSyntax } from './syntax.ts';
import { visitShell } from './visit.ts';

/** Something that bash would not parse. */
export interface SyntaxProblem {
  message: string;
  offset: number;
  /** Whether bash might parse it, but the parser has a limit. */
  isTooDeep: boolean;
}

/** The first thing in a command, substitutions included, that bash would not parse; `null` if there is none. */
export const syntaxProblem: (syntax: ShellSyntax) => SyntaxProblem | null = perScript(firstProblem);

function firstProblem({ script, text }: ShellSyntax): SyntaxProblem | null {
  const problems: SyntaxProblem[] = [];
  const inBackticks = new Set<SyntaxProblem>();
  const heads: number[] = [];
  // Of the backticks around a node whose content has offsets of its own, the innermost last.
  const sources: string[] = [];
  visitShell(script, {
    enter(node, offset) {
      if (node.type === 'Script') {
        if (node.source !== undefined) sources.push(node.source);
        const { errors = [] }: ParsedScript = node;
        for (const error of errors) {
          const { message, pos } = isArray(error, sources.at(-1) ?? text)
            ? { message: 'unterminated array', pos: error.pos + 1 }
            : error;
          // There the backticks are the place.
          const place = sources.length === 0 ? pos : offset;
          const problem = { message, offset: place, isTooDeep: message.endsWith('nesting depth exceeded') };
          problems.push(problem);
          if (sources.length > 0) inBackticks.add(problem);
        }
        return;
      }
      const head = sources.length === 0 ? headEnd(node) : null;
      if (head !== null) heads.push(head);
      const overlooked = sources.length === 0 ? overlookedAt(node, text) : null;
      if (overlooked !== null) problems.push({ ...overlooked, isTooDeep: false });
    },
    leave(node) {
      if (node.type === 'Script' && node.source !== undefined) sources.pop();
    },
  });
  const [first] = problems.toSorted((one, other) => one.offset - other.offset);
  if (first === undefined) return null;
  return inBackticks.has(first)
    ? first
    : atBlamedToken(
        first,
        text,
        heads.toSorted((a, b) => a - b),
      );
}

/** The parser takes what follows `=` for a pattern; its bracket is the next character. */
function isArray({ message, pos }: ParseError, text: string): boolean {
  return message === 'unterminated extended glob' && /=(?:\\\n)*$/.test(text.slice(0, pos + 1));
}

/** A separator and another behind it; those of `case` are none. */
const separators = /(?:[ \t]*[;&](?![;&])|(?<=&))(?:\s|\\\n)*;(?![;&])/y;
const singleBracket = /for(?:\s|\\\n)*(?=\((?!\())/y;
const bracketBehind = /(?:[ \t]|\\\n)*(?=\()/y;

/** What the parser takes and bash does not. */
function overlookedAt(node: SyntaxNode, text: string): Pick<SyntaxProblem, 'message' | 'offset'> | null {
  if (node.type === 'Command' && node.name !== undefined) {
    // A function would have its closing one there, and be none of these.
    bracketBehind.lastIndex = node.name.end;
    const [before] = bracketBehind.exec(text) ?? [];
    if (before !== undefined)
      return { message: "unexpected token '('", offset: node.name.end + before.length };
  }
  if (node.type === 'ArithmeticFor') {
    singleBracket.lastIndex = node.pos;
    const [before] = singleBracket.exec(text) ?? [];
    if (before !== undefined) return { message: "unexpected token '('", offset: node.pos + before.length };
  }
  if (node.type === 'Statement') {
    separators.lastIndex = node.end;
    const [both] = separators.exec(text) ?? [];
    if (both !== undefined) return { message: "unexpected token ';'", offset: node.end + both.length - 1 };
  }
  if (node.type === 'Redirect' && node.target !== undefined) {
    const { pos, end, text: target } = node.target;
    // In front of another redirection a number belongs to that.
    if (/^\d+$/.test(target) && /^[<>]/.test(text.slice(end, end + 1)))
      return { message: `unexpected token '${target}'`, offset: pos };
  }
  if (node.type === 'CommandExpansion' && node.text.startsWith('${') && !node.text.endsWith('}')) {
    return { message: 'unterminated command substitution', offset: node.pos };
  }
  if (node.type === 'HereDocDelimiter' && node.text.includes('\n')) {
    return { message: 'unterminated quote', offset: node.pos };
  }
  return null;
}
