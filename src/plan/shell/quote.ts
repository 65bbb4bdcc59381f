/** How the text around a place is quoted. */
export type Quoting = 'bare' | 'single' | 'double' | 'ansi' | 'heredoc' | 'raw';

/**
 * How a value can be put in at a place: as the text there is quoted; `operand`, in the `${X:-…}` of a double-quoted text or a
 * heredoc; or `closed`, where no quoting would bring it through: backticks, arithmetic.
 */
export type Filling = Quoting | 'operand' | 'closed';

/** Quotes a value as one word on one line. */
export function quoteWord(value: string): string {
  return /[\n\r]/.test(value) ? `$'${escapeAnsi(value)}'` : `'${value.replaceAll("'", "'\\''")}'`;
}

/** Writes a value of one line so that it arrives unchanged at its place; gives `null` where it cannot. */
export function quoteWithin(value: string, filling: Filling): string | null {
  if (/^[\w@%+=:,./-]+$/.test(value)) return value;
  switch (filling) {
    case 'bare':
      return quoteWord(value);
    case 'single':
      return value.replaceAll("'", "'\\''");
    case 'double':
      return value.replace(/[\\"$`]/g, '\\$&');
    case 'ansi':
      return escapeAnsi(value);
    case 'heredoc':
      return value.replace(/[\\$`]/g, '\\$&');
    case 'operand':
      // There bash takes a single quote for the beginning of a quotation, even behind a backslash.
      return value.includes("'") ? null : value.replace(/[\\"$`}]/g, '\\$&');
    case 'raw':
      return value;
    case 'closed':
      return null;
  }
}

function escapeAnsi(value: string): string {
  return value.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}
