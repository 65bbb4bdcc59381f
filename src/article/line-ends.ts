/** What ends a line. */
export type LineEnd = '\n' | '\r\n';

/** The line end that most of a text's lines have. */
export function lineEndOf(text: string): LineEnd {
  const lineFeeds = text.split('\n').length - 1;
  return (text.split('\r\n').length - 1) * 2 > lineFeeds ? '\r\n' : '\n';
}

/** A text with all its line ends of one kind. */
export function withLineEnds(text: string, lineEnd: LineEnd): string {
  return text.replace(/\r\n?|\n/g, lineEnd);
}
