import type { SyntaxNode } from 'unbash';

const blanks = /(?:\s|\\\n|(?<=\s)#.*)*/y;

/** What may stand between the head of a loop or condition and the word that has to follow it. */
const afterHead = /(?:\s*\)\))?(?:[\s;&]|\\\n|(?<=\s)#.*)*/y;

/** Operators that tests have in other languages. */
const foreignOperator = /(?<=\s)([<>]=)\s[^;&|()\n]*$/;

/** The end of what a `for`, `select`, `while`, `until`, `if` or `case` has before its first keyword; `null` for all other nodes. */
export function headEnd(node: SyntaxNode): number | null {
  switch (node.type) {
    case 'For':
    case 'Select':
      return (node.wordlist?.at(-1) ?? node.name).end;
    case 'ArithmeticFor':
      return (node.update ?? node.test ?? node.initialize ?? node).end;
    case 'While':
    case 'If':
    case 'Elif':
      return node.clause.end;
    case 'Case':
      return node.word.end;
    default:
      return null;
  }
}

/**
 * The problem as bash has it: at the token that should not be there. The parser gives the place behind what it has read, which
 * may be after that token or before the blanks that lead to it.
 *
 * @param heads - the ends of all heads in the text
 */
export function atBlamedToken<Problem extends { message: string; offset: number }>(
  problem: Problem,
  text: string,
  heads: readonly number[],
): Problem {
  const { message, offset } = problem;
  if (/^(?:expected ']]'|unexpected token)/.test(message)) {
    const operator = foreignOperator.exec(text.slice(0, offset));
    if (operator !== null)
      return { ...problem, message: `unexpected token '${operator[1]}'`, offset: operator.index };
  }
  if (!message.startsWith('expected ')) return problem;
  const isAfterHead = /^expected '(?:do|then|in)'/.test(message);
  const from = isAfterHead ? heads.findLast((end) => end <= offset) : offset;
  const gap = isAfterHead ? afterHead : blanks;
  gap.lastIndex = from ?? offset;
  const token = gap.lastIndex + (gap.exec(text)?.[0].length ?? 0);
  return token < text.length ? { ...problem, offset: token } : problem;
}
