/** What ends a line. */
export type LineEnd = '\n' | '\r\n' | '\r';

/** The line end that most of a text's lines have. */
export function lineEndOf(text: string): LineEnd {
  const both = text.split('\r\n').length - 1;
  const lineFeeds = text.split('\n').length - 1 - both;
  const returns = text.split('\r').length - 1 - both;
  if (both > lineFeeds && both >= returns) return '\r\n';
  return returns > lineFeeds ? '\r' : '\n';
}

/** The lines of a text, without what ends them; what stands behind the last line end, if only nothing, is one too. */
export function splitLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/** A text with all its line ends of one kind. */
export function withLineEnds(text: string, lineEnd: LineEnd): string {
  return text.replace(/\r\n?|\n/g, lineEnd);
}
