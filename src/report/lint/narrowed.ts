import type { NumberedText } from '../terminal/code-frame.ts';
import { visible } from '../terminal/line.ts';
import { cutToWidth, displayWidth } from '../terminal/width.ts';

/** What a frame's margin takes up beside the number of the line. */
const margin = 6;
/** Lines of a frame on either side of its own. */
const around = 2;
/** Most columns that are shown of a line: in a log too, nobody reads a line of a megabyte, and it may have many findings. */
const mostColumns = 300;

/** A few lines of a text, so narrow that they fit. */
export interface NarrowedText extends NumberedText {
  /** Where the column is in what is left of the line, 1-based. */
  column: number;
}

/**
 * The lines around a place. From one that is too long, the piece around the column is taken.
 *
 * @param lines - all lines of the text
 * @param columns - of the screen
 */
export function narrowed(
  lines: readonly string[],
  { line, column }: { line: number; column: number },
  columns: number,
): NarrowedText {
  const firstLine = Math.max(line - around, 1);
  const room = Math.min(columns - margin - String(line + around).length, mostColumns);
  const marked = piece(lines[line - 1] ?? '', column - 1, room);
  const shown = lines
    .slice(firstLine - 1, line + around)
    .map((content, place) => (firstLine + place === line ? marked.text : content.slice(0, 2 * mostColumns)));
  return { text: shown.join('\n'), firstLine, column: marked.before + 1 };
}

/** The piece of a line around an offset, and how much of it stands before that. */
function piece(content: string, offset: number, room: number): { text: string; before: number } {
  const isShort = content.length <= 2 * mostColumns && displayWidth(visible(content)) <= room;
  if (isShort) return { text: content, before: offset };
  const lead = visible(content.slice(Math.max(offset - mostColumns, 0), offset));
  const rest = visible(content.slice(offset, offset + mostColumns)).trimEnd();
  // What stands behind the place says more than what stands before it, unless there is too little of it.
  const before = tail(lead, Math.max(Math.floor(room / 3), room - displayWidth(rest)));
  const start = before.length < lead.length || offset > mostColumns ? `…${before.slice(1)}` : before;
  return { text: start + cutToWidth(rest, room - displayWidth(start)), before: start.length };
}

/** The end of a text, as much of it as fits. */
function tail(text: string, columns: number): string {
  let width = 0;
  let start = text.length;
  for (const character of [...text].toReversed()) {
    width += displayWidth(character);
    if (width > columns) break;
    start -= character.length;
  }
  return text.slice(start);
}
