/** One HTML comment within a piece of HTML. */
export interface Comment {
  /** Offset of `<!--` in the HTML. */
  offset: number;
  /** What stands between `<!--` and `-->`. */
  content: string;
  /** False where `-->` is missing and everything up to the end is taken. */
  closed: boolean;
}

/** Finds the comments in a piece of HTML. */
export function commentsIn(html: string): Comment[] {
  return [...html.matchAll(/<!--([\s\S]*?)(-->|$)/g)].map((match) => ({
    offset: match.index,
    // `<!---` is written too; blanks keep the offsets.
    content: (match[1] ?? '').replace(/^-+/, (dashes) => ' '.repeat(dashes.length)).replace(/-+$/, ''),
    closed: match[2] === '-->',
  }));
}
