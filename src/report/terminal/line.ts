import type picocolors from 'picocolors';
import { plainText } from '../plain-text.ts';
import { cutToWidth, displayWidth, padToWidth } from './width.ts';

/** A set of painters, as picocolors makes them. */
export type Colors = ReturnType<typeof picocolors.createColors>;

/** How a piece of a line is meant, from which its colour follows. */
export type Tone =
  | 'quiet'
  | 'strong'
  | 'good'
  | 'bad'
  | 'warning'
  | 'good word'
  | 'bad word'
  | 'good aside'
  | 'bad aside';

/** A part of a line; a string is in the terminal's own ink. */
export type Piece = string | { text: string; tone: Tone };

/** One line of output, not painted yet. It may hold anything: it is made harmless when it is written. */
export interface Line {
  pieces: readonly Piece[];
  /** What becomes of it where a screen is too narrow: it is cut, broken between words, or goes on in the next row. */
  overflow: 'cut' | 'wrap' | 'whole';
}

/** A line that is never altered. */
export function whole(...pieces: Piece[]): Line {
  return { pieces, overflow: 'whole' };
}

/** A line that gives way to the screen's width. */
export function cut(...pieces: Piece[]): Line {
  return { pieces, overflow: 'cut' };
}

/** A line of prose. */
export function prose(...pieces: Piece[]): Line {
  return { pieces, overflow: 'wrap' };
}

/** The empty line. */
export const blank: Line = whole();

export function quiet(text: string): Piece {
  return { text, tone: 'quiet' };
}

export function toned(tone: Tone, text: string): Piece {
  return { text, tone };
}

const tabStop = 8;

/**
 * Text as it may stand in a line of a terminal: no control sequences, no line ends, tabs as spaces.
 *
 * @param column - columns from where tabs count to where the text begins
 */
export function visible(text: string, column = 0): string {
  const [first = '', ...rest] = plainText(text)
    .replace(/[\n\u2028\u2029]/g, ' ')
    .split('\t');
  return rest.reduce(
    (line, piece) => line + ' '.repeat(tabStop - ((column + displayWidth(line)) % tabStop)) + piece,
    first,
  );
}

/**
 * Paints a line.
 *
 * @param columns - what a line that is to be cut may take up; `Infinity` where there is no screen
 */
export function paint({ pieces, overflow }: Line, colors: Colors, columns: number): string {
  let room = overflow === 'cut' ? columns : Number.POSITIVE_INFINITY;
  let painted = '';
  for (const { text, tone } of endingInText(pieces)) {
    const shown = cutToWidth(text, room);
    room -= displayWidth(shown);
    painted += tone === null || shown === '' ? shown : painters[tone](colors)(shown);
  }
  return painted.trimEnd();
}

/** The pieces made visible, without space at the end of the last. */
function endingInText(pieces: readonly Piece[]): { text: string; tone: Tone | null }[] {
  const shown = pieces.map((piece) =>
    typeof piece === 'string'
      ? { text: visible(piece), tone: null }
      : { text: visible(piece.text), tone: piece.tone },
  );
  const last = shown.findLastIndex(({ text }) => text.trimEnd() !== '');
  return shown
    .slice(0, last + 1)
    .map(({ text, tone }, place) => ({ text: place === last ? text.trimEnd() : text, tone }));
}

const painters: Record<Tone, (colors: Colors) => (text: string) => string> = {
  quiet: (colors) => colors.dim,
  strong: (colors) => colors.bold,
  good: (colors) => colors.green,
  bad: (colors) => colors.red,
  warning: (colors) => colors.yellow,
  'good word': (colors) => (text) => colors.green(colors.inverse(text)),
  'bad word': (colors) => (text) => colors.red(colors.inverse(text)),
  'good aside': (colors) => (text) => colors.green(colors.dim(text)),
  'bad aside': (colors) => (text) => colors.red(colors.dim(text)),
};

/** Text made visible and filled up to a number of columns. */
export function padded(text: string, columns: number): string {
  return padToWidth(visible(text), columns);
}
