/** Quotes a text so that bash reads it as one word, unchanged. */
export function quote(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** The same on one line, for a text of several: what stands behind it stays where it is. */
export function quoteOnOneLine(text: string): string {
  return `$'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}
