/** How the text around a place is quoted. */
export type Quoting = 'bare' | 'single' | 'double' | 'ansi' | 'heredoc' | 'raw';

/** Quotes a value as one word on one line. */
export function quoteWord(value: string): string {
  return /[\n\r]/.test(value) ? `$'${escapeAnsi(value)}'` : `'${value.replaceAll("'", "'\\''")}'`;
}

/** Writes a value of one line so that it arrives unchanged where the text is quoted in a given way. */
export function quoteWithin(value: string, quoting: Quoting): string {
  switch (quoting) {
    case 'bare':
      return /^[\w@%+=:,./-]+$/.test(value) ? value : quoteWord(value);
    case 'single':
      return value.replaceAll("'", "'\\''");
    case 'double':
      return value.replace(/[\\"$`]/g, '\\$&');
    case 'ansi':
      return escapeAnsi(value);
    case 'heredoc':
      return value.replace(/[\\$`]/g, '\\$&');
    case 'raw':
      return value;
  }
}

function escapeAnsi(value: string): string {
  return value.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}
