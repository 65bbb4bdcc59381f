import picocolors from 'picocolors';
import { uncommanding } from './harmless.ts';
import { cut, type Line, paint } from './line.ts';
import { displayWidth } from './width.ts';
import { wrapped } from './wrap.ts';

/** Where lines go: a terminal with a status region at its bottom, or a log. */
export interface Screen {
  /**
   * Writes lines that stay, and below them the region as it is now; its lines are always cut to the width.
   * A log has no region.
   */
  draw(lines: readonly Line[], region: readonly Line[]): void;
  /** Columns a line can have; `Infinity` in a log. */
  width(): number;
}

interface ScreenOptions {
  write(text: string): void;
  columns(): number;
  colour: boolean;
}

/** Row by row: tmux takes erasing the whole screen for a reason to keep what was on it. */
const eraseRowAbove = '\u001b[A\u001b[2K';
/** Terminals that know it show nothing between these two. */
const beginUpdate = '\u001b[?2026h';
const endUpdate = '\u001b[?2026l';

/** A terminal. Every change is one write, so that nothing flickers; what has scrolled up is never touched. */
export function liveScreen({ write, columns, colour }: ScreenOptions): Screen {
  const colors = picocolors.createColors(colour);
  const plain = picocolors.createColors(false);
  // Columns that each line of the region took up when it was written.
  let drawn: number[] = [];
  // A row that is filled to its last column leaves the cursor in a place terminals disagree on.
  const width = () => Math.max(screenColumns(columns) - 1, 1);
  return {
    draw: (lines, region) => {
      const below = region.map(({ pieces }) => cut(...pieces));
      const back = eraseRowAbove.repeat(rowsOf(drawn, screenColumns(columns)));
      const text = [...lines.flatMap((line) => wrapped(line, width())), ...below]
        .map((line) => `${paint(line, colors, width())}\n`)
        .join('');
      drawn = below.map((line) => displayWidth(paint(line, plain, width())));
      if (back + text !== '') write(`${beginUpdate}${back}${text}${endUpdate}`);
    },
    width,
  };
}

/** A terminal whose size nobody has set says that it has no columns. */
function screenColumns(columns: () => number): number {
  return columns() || 80;
}

/** Rows that lines stand on now: after a resize, terminals lay out anew what they had shown. */
function rowsOf(widths: readonly number[], columns: number): number {
  return widths.reduce((sum, width) => sum + Math.max(Math.ceil(width / columns), 1), 0);
}

/** A log: lines are appended and never cut, and there is no region. */
export function logScreen({ write, colour }: Pick<ScreenOptions, 'write' | 'colour'>): Screen {
  const colors = picocolors.createColors(colour);
  return {
    draw: (lines) => {
      const text = lines.map((line) => `${uncommanding(paint(line, colors, Infinity))}\n`).join('');
      if (text !== '') write(text);
    },
    width: () => Number.POSITIVE_INFINITY,
  };
}
