import type { ParsedScript, ParseError, SyntaxNode } from 'unbash';
import { atBlamedToken, headEnd } from './blamed-token.ts';
import { overlookedAt } from './overlooked.ts';
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

/**
 * The first thing in a command, substitutions included, that bash would not parse; `null` if there is none. Bash puts up with
 * anything in the text of a heredoc: what it cannot expand there it leaves out, and goes on.
 */
export const syntaxProblem: (syntax: ShellSyntax) => SyntaxProblem | null = perScript(firstProblem);

function firstProblem({ script, text }: ShellSyntax): SyntaxProblem | null {
  const problems: SyntaxProblem[] = [];
  const heredocs: SyntaxNode[] = [];
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
      if (node.type === 'HereDocBody' && sources.length === 0) heredocs.push(node);
      const head = sources.length === 0 ? headEnd(node) : null;
      if (head !== null) heads.push(head);
      const overlooked = sources.length === 0 ? overlookedAt(node, text) : null;
      if (overlooked !== null) problems.push({ ...overlooked, isTooDeep: false });
    },
    leave(node) {
      if (node.type === 'Script' && node.source !== undefined) sources.pop();
    },
  });
  const isInHeredoc = ({ offset, isTooDeep }: SyntaxProblem) =>
    !isTooDeep && heredocs.some(({ pos, end }) => pos <= offset && offset < end);
  const [first] = problems
    .filter((one) => !isInHeredoc(one))
    .toSorted((one, other) => one.offset - other.offset);
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
