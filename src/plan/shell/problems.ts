import type { ParsedScript, SyntaxNode } from 'unbash';
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
export function syntaxProblem({ script, text }: ShellSyntax): SyntaxProblem | null {
  return problemsOf(script)(text);
}

const problemsOf = perScript((script) => {
  let found: SyntaxProblem | null | undefined;
  return (text: string) => {
    found ??= firstProblem(script, text);
    return found;
  };
});

function firstProblem(script: ParsedScript, text: string): SyntaxProblem | null {
  const problems: SyntaxProblem[] = [];
  visitShell(script, {
    enter(node, offset) {
      if (node.type === 'Script') {
        const { errors = [] }: ParsedScript = node;
        for (const { message, pos } of errors) {
          // Within backticks offsets are their own; the backticks are the place.
          const place = node.source === undefined ? pos : offset;
          problems.push({ message, offset: place, isTooDeep: message.endsWith('nesting depth exceeded') });
        }
        return;
      }
      const overlooked = offset === node.pos ? overlookedAt(node, text) : null;
      if (overlooked !== null) problems.push({ ...overlooked, isTooDeep: false });
    },
  });
  return problems.toSorted((one, other) => one.offset - other.offset)[0] ?? null;
}

/** A separator and another behind it; those of `case` are none. */
const separators = /(?:[ \t]*[;&](?![;&])|(?<=&))(?:\s|\\\n)*;(?![;&])/y;
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
  if (node.type === 'Statement') {
    separators.lastIndex = node.end;
    const [both] = separators.exec(text) ?? [];
    if (both !== undefined) return { message: "unexpected token ';'", offset: node.end + both.length - 1 };
  }
  if (node.type === 'CommandExpansion' && node.text.startsWith('${') && !node.text.endsWith('}')) {
    return { message: 'unterminated command substitution', offset: node.pos };
  }
  if (node.type === 'HereDocDelimiter' && node.text.includes('\n')) {
    return { message: 'unterminated quote', offset: node.pos };
  }
  return null;
}
