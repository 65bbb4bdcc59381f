import type { MarkedPiece } from '../spans.ts';
import { type Piece, quiet, visible } from './line.ts';
import { displayWidth } from './width.ts';

const mostCharacters = 400;
/** In front of the first mark. */
const leadIn = 80;

/**
 * A line of output in pieces; of a long one a part, with the first mark in it, and how much was left out. Whatever a
 * program prints on one line, what was said before stays on the screen.
 *
 * @param inTone - makes a piece of what is marked in this way
 */
export function excerpt(marked: readonly MarkedPiece[], inTone: (piece: MarkedPiece) => Piece): Piece[] {
  const pieces = withoutTabs(marked);
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= mostCharacters) return pieces.map(inTone);
  const from = Math.max(Math.min(firstMark(pieces) - leadIn, length - mostCharacters), 0);
  const to = from + mostCharacters;
  return [
    ...(from > 0 ? [quiet('… ')] : []),
    ...within(pieces, from, to).map(inTone),
    ...(to < length ? [quiet(` … ${length - to} more characters`)] : []),
  ];
}

/** Tabs count from the beginning of the line, and not from that of a piece. */
function withoutTabs(pieces: readonly MarkedPiece[]): MarkedPiece[] {
  let column = 0;
  return pieces.map(({ text, is }) => {
    const shown = visible(text, column);
    column += displayWidth(shown);
    return { text: shown, is };
  });
}

/** Where the first marked piece begins; 0 if none is. */
function firstMark(pieces: readonly MarkedPiece[]): number {
  const marked = pieces.findIndex(({ is }) => is !== null);
  return pieces.slice(0, Math.max(marked, 0)).reduce((sum, { text }) => sum + text.length, 0);
}

function within(pieces: readonly MarkedPiece[], from: number, to: number): MarkedPiece[] {
  let at = 0;
  return pieces.flatMap(({ text, is }) => {
    const part = wholeCharacters(text.slice(Math.max(from - at, 0), Math.max(to - at, 0)));
    at += text.length;
    return part === '' ? [] : [{ text: part, is }];
  });
}

/** Halves of a character at the ends are taken off. */
function wholeCharacters(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}
