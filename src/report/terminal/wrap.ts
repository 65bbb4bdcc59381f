import { type Line, type Piece, visible, whole } from './line.ts';
import { displayWidth } from './width.ts';

const indent = '  ';

/** Breaks prose between words where a screen is too narrow for it, and sets the further lines in. Other lines stay as they are. */
export function wrapped(line: Line, columns: number): Line[] {
  if (line.overflow !== 'wrap') return [line];
  const rows: Piece[][] = [[]];
  let room = columns;
  for (const word of line.pieces.flatMap(words)) {
    const width = displayWidth(textOf(word).trimEnd());
    if (width > room && width > 0) {
      rows.push([indent]);
      room = columns - indent.length;
    }
    rows.at(-1)?.push(word);
    room -= displayWidth(textOf(word));
  }
  return rows.map((pieces) => whole(...pieces));
}

/** A piece in words, each with the space behind it. */
function words(piece: Piece): Piece[] {
  const parts = visible(textOf(piece)).match(/^\s+|\S+\s*/g) ?? [];
  return parts.map((text) => (typeof piece === 'string' ? text : { text, tone: piece.tone }));
}

function textOf(piece: Piece): string {
  return typeof piece === 'string' ? piece : piece.text;
}
