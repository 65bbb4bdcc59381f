import { type Line, type Piece, visible, whole } from './line.ts';
import { displayWidth, rowsTaken } from './width.ts';

const indent = '  ';

/** Breaks prose between words where a screen is too narrow for it, and sets the further lines in. Other lines stay as they are. */
export function wrapped(line: Line, columns: number): Line[] {
  if (line.overflow !== 'wrap') return [line];
  const rows: Piece[][] = [[]];
  let room = columns;
  for (const word of line.pieces.flatMap((piece) => words(piece, columns - indent.length))) {
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

/** Rows of a screen that lines take up. */
export function rowsOf(lines: readonly Line[], columns: number): number {
  return lines
    .flatMap((line) => wrapped(line, columns))
    .map(({ pieces, overflow }) =>
      overflow === 'cut' ? 1 : rowsTaken(pieces.map((piece) => visible(textOf(piece))).join(''), columns),
    )
    .reduce((sum, rows) => sum + rows, 0);
}

/** With the space behind it. A number is not parted from its unit. */
const word = /^\s+|(?:[\d.]+ (?:ms|s|min|h)(?!\S)|\S+)\s*/g;

/** Where Chinese and Japanese text, which has no spaces, may be broken: before a sign of it, or a bracket that opens. */
const betweenSigns = /(?<![「『（【])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「『（【])/u;

/** A piece in words. Only what is longer than a row is broken elsewhere: a path is to stay whole. */
function words(piece: Piece, longest: number): Piece[] {
  const parts = visible(textOf(piece)).match(word) ?? [];
  return parts
    .flatMap((word) => (displayWidth(word) > longest ? word.split(betweenSigns) : [word]))
    .map((text) => (typeof piece === 'string' ? text : { text, tone: piece.tone }));
}

function textOf(piece: Piece): string {
  return typeof piece === 'string' ? piece : piece.text;
}
