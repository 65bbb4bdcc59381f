/** An escape that may be cut in two at the end of a text, or the escape of one. */
const cutEscape = /(?:%[\dA-Fa-f]?|&#?[\da-zA-Z]{0,7}|(?:\\+u[dD][\dA-Fa-f]{3})?\\+[ux]?[\dA-Fa-f]{0,4})$/;
const longestEscape = 64;

/** What may stand before the cut and says nothing without what follows: the first half of a character, and a backslash. */
const unpaired = /(?:\\+u[dD][89abAB][\dA-Fa-f]{2})?\\*$/;

/** How many characters at the end of a text say nothing without what follows: those of an escape that may be cut in two. */
export function lengthOfCutEscape(binary: string): number {
  const end = cutEscape.exec(binary.slice(-longestEscape))?.[0].length ?? 0;
  const before = binary.slice(0, binary.length - end).slice(-longestEscape);
  return end + (unpaired.exec(before)?.[0].length ?? 0);
}
