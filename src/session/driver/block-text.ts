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

/**
 * What a block's file holds: what makes its lines those of the article, the prologue, the block.
 *
 * @param line - line of the block's first line in the article, which is not its first
 * @param tellsLine - whether the shell can be told which line it is at; otherwise it has to read as many
 */
export function blockText(text: string, line: number, prologue: Prologue, tellsLine: boolean): string {
  const before = tellsLine ? `${assignLineNumber(line - 2)}\n` : padding(line - 2);
  return `${before}${prologueText(prologue)}\n${text}\n`;
}

/**
 * A command that tells bash how many lines it has read. A simple command could not: bash puts the number back behind each. It does not
 * behind what is expanded for the redirection of a compound one, such as this, which closes a descriptor that hardly anybody has open,
 * and opens it again. What it expands to is empty whether or not `set -u` is on.
 */
export function assignLineNumber(lines: number): string {
  return `((1)) 97<&"-\${BASH_VERSINFO[LINENO=${lines},99]+}"`;
}

/** A line that ends in a backslash is cheaper for bash to skip than an empty one. */
function padding(lines: number): string {
  return '\\\n'.repeat(Math.max(lines, 0));
}

/** One line. What comes last holds for the block alone, and not for the lines before it. */
function prologueText({ stopOnError, tracing, status, debugTrap, opening }: Prologue): string {
  const stop = `\\builtin set -${stopOnError ? 'eE' : 'E'}`;
  const last = status === 0 ? '' : `(\\builtin exit ${status}) && :`;
  const trace = tracing === '' ? last : `{ \\builtin set -${tracing};${last && ` ${last};`} } 2>/dev/null`;
  return [stop, trace, debugTrap, opening].filter((part) => part !== '').join('; ');
}
