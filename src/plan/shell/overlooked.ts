import type { SyntaxNode } from 'unbash';

/** What is wrong with a node, and where. */
interface Overlooked {
  message: string;
  offset: number;
}

/** What the parser takes and bash does not, at a node whose offsets are those of the text; `null` if there is nothing. */
export function overlookedAt(node: SyntaxNode, text: string): Overlooked | null {
  switch (node.type) {
    case 'Command':
      return node.name === undefined ? null : bracketBehind(node.name.end, text);
    case 'Statement':
      return secondSeparator(node.end, text);
    case 'Pipeline':
      return node.commands.length === 0 ? missingCommand(node.end, text) : null;
    case 'ArithmeticFor':
      return singleBracket(node.pos, text);
    case 'Function':
      return /^[<>|&;]/.test(node.name.text) ? unexpected(node.name.text.charAt(0), node.name.pos) : null;
    case 'Redirect':
      return node.target === undefined ? null : afterTarget(node.operator, node.target, text);
    case 'TestUnary':
      return node.operand === undefined ? null : numberWithin(node.operand);
    case 'TestBinary':
      return numberWithin(node.left) ?? numberWithin(node.right);
    case 'CommandExpansion':
      return node.text.startsWith('${') && !node.text.endsWith('}')
        ? { message: 'unterminated command substitution', offset: node.pos }
        : null;
    case 'ParameterExpansion':
      return openWithin(node);
    case 'Word':
      return node.parts === undefined ? openArithmetic(node) : null;
    case 'Literal':
    case 'BraceExpansion':
      return openArithmetic(node);
    case 'HereDocDelimiter':
      return node.text.replaceAll('\\\n', '').includes('\n')
        ? { message: 'unterminated quote', offset: node.pos }
        : null;
    default:
      return null;
  }
}

function unexpected(token: string, offset: number): Overlooked {
  return { message: `unexpected token '${token}'`, offset };
}

const bracket = /(?:[ \t]|\\\n)*(?=\()/y;

/** Behind the name of a command or a file: a function would have its closing one there, and be none. */
function bracketBehind(end: number, text: string): Overlooked | null {
  bracket.lastIndex = end;
  const [before] = bracket.exec(text) ?? [];
  return before === undefined ? null : unexpected('(', end + before.length);
}

/** A separator or a line end, and another behind it; those of `case` are none. */
const separators = /(?:[ \t]*(?:[;&](?![;&])|\n)|(?<=&))(?:\s|\\\n)*;(?![;&])/y;

function secondSeparator(end: number, text: string): Overlooked | null {
  separators.lastIndex = end;
  const [both] = separators.exec(text) ?? [];
  return both === undefined ? null : unexpected(';', end + both.length - 1);
}

const next = /((?:[ \t]|\\\n)*)($|\n|#|&&|\|\||;;&?|;&|[;&|()]|[^\s;&|()]+)/y;

/** Behind `!` or `time` alone: only the line or the statement may end. */
function missingCommand(end: number, text: string): Overlooked | null {
  next.lastIndex = end;
  const [, blank = '', token = ''] = next.exec(text) ?? [];
  return /^(?:|\n|#|;)$/.test(token) ? null : unexpected(token, end + blank.length);
}

/** `for (i = 0; …`. */
function singleBracket(pos: number, text: string): Overlooked | null {
  const [, before] = /^(for(?:\s|\\\n)*)\((?!\()/.exec(text.slice(pos, pos + 80)) ?? [];
  return before === undefined ? null : unexpected('(', pos + before.length);
}

/** In front of another redirection a number belongs to that, as in `> 2>&1`; and no file's name has a bare bracket. */
function afterTarget(
  operator: string,
  { pos, end, text: target }: { pos: number; end: number; text: string },
  text: string,
): Overlooked | null {
  // Behind `>&` a number is one in any case, as in `2>&1>out`.
  const isOfNext = !operator.endsWith('&') && /^\d+$/.test(target) && /^[<>]/.test(text.slice(end, end + 1));
  if (isOfNext) return unexpected(target, pos);
  const [array] = /^[^'"\\`()]*=(?=\()/.exec(target) ?? [];
  return array === undefined ? bracketBehind(end, text) : unexpected('(', pos + array.length);
}

/** Likewise in `[[ 5>3 ]]`. */
function numberWithin({ pos, text }: { pos: number; text: string }): Overlooked | null {
  const [, number] = /^(\d+)[<>]/.exec(text) ?? [];
  return number === undefined ? null : unexpected(number, pos);
}

/** Bash looks for the end of these also within `${…}`; the parser takes them for texts where they have none. */
function openWithin({ pos, text }: { pos: number; text: string }): Overlooked | null {
  if (!/[<>]\(|\$\[/.test(text)) return null;
  const bare = text.replace(/\\[\s\S]|'[^']*'|"(?:\\[\s\S]|[^"\\])*"/g, ({ length }) => '_'.repeat(length));
  const substitution = Math.max(bare.lastIndexOf('<('), bare.lastIndexOf('>('));
  if (substitution > bare.lastIndexOf(')'))
    return { message: 'unterminated process substitution', offset: pos + substitution };
  const arithmetic = bare.lastIndexOf('$[');
  return arithmetic > bare.lastIndexOf(']')
    ? { message: 'unterminated arithmetic expansion', offset: pos + arithmetic }
    : null;
}

/** `$[` that nothing ends is a text to the parser. */
function openArithmetic({ pos, text }: { pos: number; text: string }): Overlooked | null {
  if (!text.includes('$[')) return null;
  const [upTo] = /^(?:[^\\$]|\\[\s\S]|\$(?!\[))*\$\[/.exec(text) ?? [];
  return upTo === undefined
    ? null
    : { message: 'unterminated arithmetic expansion', offset: pos + upTo.length - 2 };
}
