import type { Place } from './diagnostic.ts';
import { lastUpTo } from './last-up-to.ts';

/** The lines of a file, for places in it. */
export interface SourceLines {
  file: string;
  /** Without line ends; the first is line 1. */
  lines: readonly string[];
  /** Offset in the text at which each line begins, in UTF-16 code units. */
  starts: readonly number[];
}

/** Splits a text into its lines. */
export function sourceLines(file: string, text: string): SourceLines {
  const lines: string[] = [];
  const starts: number[] = [];
  let start = 0;
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n|\r|\n/g)) {
    lines.push(text.slice(start, index));
    starts.push(start);
    start = index + lineEnd.length;
  }
  lines.push(text.slice(start));
  starts.push(start);
  return { file, lines, starts };
}

/**
 * Offset in the text of a place in the file, in UTF-16 code units. A column behind the end of its line stands for that
 * end, a line behind the last one for the end of the text.
 */
export function offsetAt({ lines, starts }: SourceLines, { line, column }: Omit<Place, 'file'>): number {
  const nearest = Math.min(Math.max(line, 1), lines.length);
  const length = lines[nearest - 1]?.length ?? 0;
  const within = line > lines.length ? length : Math.min(Math.max(column - 1, 0), length);
  return (starts[nearest - 1] ?? 0) + within;
}

/** The 1-based line and column of an offset in the text; the opposite of `offsetAt`. */
export function placeAt({ file, starts }: SourceLines, offset: number): Place {
  const index = Math.max(lastUpTo(starts, offset), 0);
  return { file, line: index + 1, column: Math.max(offset - (starts[index] ?? 0), 0) + 1 };
}

/**
 * Finds the place in the file of a character within contained text (a block, a comment), whose lines are the ends of the
 * file's lines: containers take away only what stands before them.
 *
 * @param at - 1-based line of the file on which the text begins, or of each line of the text
 * @param offset - 0-based offset in the text, which has LF line ends
 */
export function placeWithin(
  source: SourceLines,
  at: number | readonly number[],
  text: string,
  offset: number,
): Place {
  const { start, end, index } = lineAround(text, offset);
  const contained = text.slice(start, end);
  const line = typeof at === 'number' ? at + index : (at[index] ?? 1);
  // A container may split a tab and leave spaces in its place, so the indents are not compared.
  const bare = contained.trimStart();
  const indent = contained.length - bare.length;
  const before = (source.lines[line - 1]?.length ?? 0) - bare.length;
  return { file: source.file, line, column: Math.max(1, before + (offset - start - indent) + 1) };
}

/** The line that was found last: places are asked for one after the other. */
let found = { text: '', start: 0, end: 0, index: 0 };

/** The line of a text with LF line ends in which an offset stands: its ends, and how many lines come before it. */
function lineAround(text: string, offset: number): typeof found {
  if (found.text !== text || offset < found.start) found = { ...lineFrom(text, 0), index: 0 };
  while (found.end < offset && found.end < text.length) {
    found = { ...lineFrom(text, found.end + 1), index: found.index + 1 };
  }
  return found;
}

function lineFrom(text: string, start: number): Omit<typeof found, 'index'> {
  const end = text.indexOf('\n', start);
  return { text, start, end: end < 0 ? text.length : end };
}

/** Number of LF line ends in a text. */
export function countLineEnds(text: string): number {
  return text.split('\n').length - 1;
}
