/**
 * Takes off the indent that a stretch of an article has because it begins within a list: by itself it would be code.
 *
 * @param lines - the stretch
 * @param isCode - whether the line at a 0-based place is the content of a block of code
 */
export function outdented(lines: readonly string[], isCode: (place: number) => boolean): string[] {
  const isText = (line: string, place: number) => line.trim() !== '' && !isCode(place);
  const first = lines.find(isText);
  let indent = first === undefined ? 0 : indentOf(first).columns;
  if (indent === 0) return [...lines];
  return lines.map((line, place) => {
    const { columns, characters } = indentOf(line);
    // A line further out ends the inner list.
    if (isText(line, place)) indent = Math.min(indent, columns);
    return ' '.repeat(Math.max(0, columns - indent)) + line.slice(characters);
  });
}

/** In columns, of which a tab has up to four, and in characters. */
function indentOf(line: string): { columns: number; characters: number } {
  let columns = 0;
  let characters = 0;
  for (; line[characters] === ' ' || line[characters] === '\t'; characters += 1)
    columns += line[characters] === '\t' ? 4 - (columns % 4) : 1;
  return { columns, characters };
}
