/** Beyond this line the padding in front of a block, which makes `$LINENO` the article's, would cost too much. */
const lastPaddedLine = 5_000;

/** What the block before left, and what docproof has to put back: it must not hold between blocks. */
export interface Prologue {
  /** A failing command ends the block. */
  stopOnError: boolean;
  /** `x` and `v` of `$-`, which would trace docproof's lines, and `T`. */
  tracing: string;
  /** `$?` */
  status: number;
  /** The command that sets the article's DEBUG trap; empty if it has none. Bash takes it from every file that is sourced. */
  debugTrap: string;
  /** What opens the command around the block; empty if there is none. */
  opening: string;
}

/** What a block's file holds: padding up to the block's line in the article, the prologue, the block. */
export function blockText(text: string, line: number, prologue: Prologue): string {
  const padding = line <= lastPaddedLine ? Math.max(line - 2, 0) : 0;
  // A line that ends in a backslash is cheaper for bash to skip than an empty one.
  return `${'\\\n'.repeat(padding)}${prologueText(prologue)}\n${text}\n`;
}

/** How far `$LINENO` in a block's file is from the line in the article. */
export function lineOffset(line: number): number {
  return line <= lastPaddedLine ? Math.min(line - 2, 0) : line - 2;
}

/** One line. What comes last holds for the block alone, and not for the lines before it. */
function prologueText({ stopOnError, tracing, status, debugTrap, opening }: Prologue): string {
  const stop = `\\builtin set -${stopOnError ? 'eE' : 'E'}`;
  const last = status === 0 ? '' : `(\\builtin exit ${status}) && :`;
  const trace = tracing === '' ? last : `{ \\builtin set -${tracing};${last && ` ${last};`} } 2>/dev/null`;
  return [stop, trace, debugTrap, opening].filter((part) => part !== '').join('; ');
}
