/** A text of at most so many UTF-16 code units, with a mark where its end was cut off. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  // Half a character is none.
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
