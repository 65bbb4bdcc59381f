import type { ParsedScript } from 'unbash';
import { perScript } from './per-script.ts';
import { visitShell } from './visit.ts';

/** Something that bash would not parse. */
export interface SyntaxProblem {
  message: string;
  offset: number;
  /** Whether bash might parse it, but the parser has a limit. */
  isTooDeep: boolean;
}

/** The first thing in a command, substitutions included, that bash would not parse; `null` if there is none. */
export const syntaxProblem: (script: ParsedScript) => SyntaxProblem | null = perScript(firstProblem);

function firstProblem(script: ParsedScript): SyntaxProblem | null {
  const problems: SyntaxProblem[] = [];
  visitShell(script, {
    enter(node, offset) {
      if (node.type !== 'Script') return;
      const { errors = [] }: ParsedScript = node;
      for (const { message, pos } of errors) {
        // Within backticks offsets are their own; the backticks are the place.
        const place = node.source === undefined ? pos : offset;
        problems.push({ message, offset: place, isTooDeep: message.endsWith('nesting depth exceeded') });
      }
    },
  });
  return problems.toSorted((one, other) => one.offset - other.offset)[0] ?? null;
}
