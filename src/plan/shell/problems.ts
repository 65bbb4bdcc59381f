import type { ParsedScript } from 'unbash';
import { visitShell } from './visit.ts';

/** Something that bash would not parse. */
export interface SyntaxProblem {
  message: string;
  offset: number;
}

/** The first thing in a command, substitutions included, that bash would not parse; `null` if there is none. */
export function syntaxProblem(script: ParsedScript): SyntaxProblem | null {
  const problems: SyntaxProblem[] = [];
  visitShell(script, {
    enter(node, offset) {
      if (node.type !== 'Script') return;
      const { errors = [] }: ParsedScript = node;
      for (const { message, pos } of errors) {
        // Within backticks offsets are their own; the backticks are the place.
        problems.push({ message, offset: node.source === undefined ? pos : offset });
      }
    },
  });
  return problems.toSorted((one, other) => one.offset - other.offset)[0] ?? null;
}
