/** An `[!INCLUDE [text](path)]`. */
export interface IncludeDirective {
  /** As written, without fragment and query. */
  path: string;
  /** How many characters it takes. */
  length: number;
}

const include = /(?<!\\)\[!INCLUDE\s*\[[^[\]]*\]\(\s*(?:<([^>]*)>|([^)\s]+))[^)]*\)\s*\]/gi;

/** Finds the includes in a paragraph, with their offsets. */
export function includesIn(paragraph: string): { offset: number; directive: IncludeDirective }[] {
  return [...paragraph.matchAll(include)].map((match) => {
    const path = (match[1] ?? match[2] ?? '').replace(/[#?].*$/s, '').trim();
    return { offset: match.index, directive: { path, length: match[0].length } };
  });
}
