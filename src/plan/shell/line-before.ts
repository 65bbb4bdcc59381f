/** No one reads further back; for each of many places in one long line it would take long. */
const mostCharacters = 1000;

/** What stands before an offset in its line; of a long line the end of it. */
export function lineBefore(text: string, offset: number): string {
  const near = text.slice(Math.max(offset - mostCharacters, 0), offset);
  return near.slice(near.lastIndexOf('\n') + 1);
}
