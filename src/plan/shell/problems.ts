import type { ParsedScript } from 'unbash';
import { visitShell } from './visit.ts';

/** Something that bash would not parse. */
export interface SyntaxProblem {
  message: string;
  offset: number;
  /** Whether bash might parse it, but the parser has a limit. */
  isTooDeep: boolean;
}

/** Several rules ask for the problem of one script. */
const known = new WeakMap<ParsedScript, SyntaxProblem | null>();

/** The first thing in a command, substitutions included, that bash would not parse; `null` if there is none. */
export function syntaxProblem(script: ParsedScript): SyntaxProblem | null {
  const before = known.get(script);
  if (before !== undefined) return before;
  const problem = firstProblem(script);
  known.set(script, problem);
  return problem;
}

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
