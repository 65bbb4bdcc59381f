/** A long text cut to its head and tail; `tail` is `null` where all of it is in `head`. */
export interface Excerpt {
  head: string;
  tail: string | null;
}

/**
 * Cuts a text down to about `limit` characters, at line ends where there are any nearby: the first quarter and the
 * last three, since what went wrong is mostly said last.
 */
export function excerpt(text: string, limit: number): Excerpt {
  if (text.length <= limit) return { head: text, tail: null };
  const headEnd = text.lastIndexOf('\n', limit / 4) + 1 || Math.floor(limit / 4);
  const earliest = text.length - Math.floor((limit * 3) / 4);
  const lineStart = text.indexOf('\n', earliest) + 1;
  const tailStart = lineStart > 0 && lineStart < text.length ? lineStart : earliest;
  return { head: text.slice(0, headEnd), tail: text.slice(tailStart) };
}
