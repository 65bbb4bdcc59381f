import picocolors from 'picocolors';
import { uncommanding } from './harmless.ts';
import { cut, type Line, paint } from './line.ts';
import { rowsTaken } from './width.ts';
import { wrapped } from './wrap.ts';

/** Where lines go: a terminal with a status region at its bottom, or a log. */
export interface Screen {
  /**
   * Writes lines that stay, and below them the region as it is now; its lines are always cut to the width.
   * A log has no region.
   */
  draw(lines: readonly Line[], region: readonly Line[]): void;
  /** Takes the region away until it is drawn again, so that others can write in its place. */
  makeRoom(): void;
  /** Leaves the region as it is, since others have written below it; the next one is drawn below that. */
  startBelow(): void;
  /** Columns a line can have; `Infinity` in a log. */
  width(): number;
  /** Rows that are seen at once; `Infinity` in a log. */
  height(): number;
}

/** What a terminal is asked for; read anew whenever something is drawn. */
interface ScreenOptions {
  write(text: string): void;
  columns(): number;
  rows(): number;
  /** Whether lines that have become too long when the screen is made narrower go on in further rows, instead of being cut. */
  reflows: boolean;
  colour: boolean;
}

/** Row by row: tmux takes erasing the whole screen for a reason to keep what was on it. */
const eraseRowAbove = '\u001b[A\u001b[2K';
/** Keys that were pressed stand below what was written last. */
const eraseRow = '\r\u001b[2K';
const eraseRestOfRow = '\u001b[K';
/** Terminals that know it show nothing between these two. */
const beginUpdate = '\u001b[?2026h';
const endUpdate = '\u001b[?2026l';

/** The status region as it stands on the screen. */
interface Region {
  painted: readonly string[];
  /** The same without colour. */
  plain: readonly string[];
}

const nothing: Region = { painted: [], plain: [] };

/** A terminal. Every change is one write, so that nothing flickers; what has scrolled up is never touched. */
export function liveScreen({ write, columns, rows, reflows, colour }: ScreenOptions): Screen {
  const colors = picocolors.createColors(colour);
  const plain = picocolors.createColors(false);
  let drawn = nothing;
  // A row that is filled to its last column leaves the cursor in a place terminals disagree on.
  const width = () => Math.max(screenColumns(columns) - 1, 1);
  const paintAll = (lines: readonly Line[], with_ = colors) =>
    lines.map((line) => paint(line, with_, width()));
  const rowsDrawn = () =>
    drawn.plain.reduce((sum, row) => sum + (reflows ? rowsTaken(row, screenColumns(columns)) : 1), 0);
  const update = (text: string) => write(`${beginUpdate}${eraseRow}${text}${endUpdate}`);
  return {
    draw: (lines, region) => {
      const below = region.map(({ pieces }) => cut(...pieces));
      const [before, back] = [drawn, rowsDrawn()];
      drawn = { painted: paintAll(below), plain: paintAll(below, plain) };
      if (lines.length > 0 || back !== below.length) {
        const above = paintAll(lines.flatMap((line) => wrapped(line, width())));
        update(eraseRowAbove.repeat(back) + ended([...above, ...drawn.painted]));
      } else if (drawn.painted.some((row, place) => row !== before.painted[place])) {
        // Nothing is erased before it is written anew, so that nothing is seen to go.
        update(rowsUp(back) + ended(drawn.painted.map((row) => row + eraseRestOfRow)));
      }
    },
    makeRoom: () => {
      const back = rowsDrawn();
      drawn = nothing;
      if (back > 0) update(eraseRowAbove.repeat(back));
    },
    startBelow: () => {
      drawn = nothing;
    },
    width,
    height: () => rows() || 24,
  };
}

function ended(rows: readonly string[]): string {
  return rows.map((row) => `${row}\n`).join('');
}

function rowsUp(count: number): string {
  return `\u001b[${count}A`;
}

/** A terminal whose size nobody has set says that it has no columns. */
function screenColumns(columns: () => number): number {
  return columns() || 80;
}

/** A log: lines are appended and never cut, and there is no region. */
export function logScreen({ write, colour }: Pick<ScreenOptions, 'write' | 'colour'>): Screen {
  const colors = picocolors.createColors(colour);
  return {
    draw: (lines) => {
      const text = lines.map((line) => `${uncommanding(paint(line, colors, Infinity))}\n`).join('');
      if (text !== '') write(text);
    },
    makeRoom: () => {},
    startBelow: () => {},
    width: () => Number.POSITIVE_INFINITY,
    height: () => Number.POSITIVE_INFINITY,
  };
}
