import type { Place } from './diagnostic.ts';

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
  // The last line that begins at the offset or before it.
  let [first, end] = [0, starts.length];
  while (end - first > 1) {
    const middle = (first + end) >> 1;
    if ((starts[middle] ?? 0) <= offset) first = middle;
    else end = middle;
  }
  return { file, line: first + 1, column: Math.max(offset - (starts[first] ?? 0), 0) + 1 };
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
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  const contained = text.slice(start, end < 0 ? text.length : end);
  const index = linesBefore(text, start);
  const line = typeof at === 'number' ? at + index : (at[index] ?? 1);
  // A container may split a tab and leave spaces in its place, so the indents are not compared.
  const bare = contained.trimStart();
  const indent = contained.length - bare.length;
  const before = (source.lines[line - 1]?.length ?? 0) - bare.length;
  return { file: source.file, line, column: Math.max(1, before + (offset - start - indent) + 1) };
}

/** Where it was counted last: places are asked for one after the other. */
let counted = { text: '', offset: 0, lines: 0 };

/** Number of LF line ends in a text before an offset. */
function linesBefore(text: string, offset: number): number {
  const from = counted.text === text && counted.offset <= offset ? counted : { offset: 0, lines: 0 };
  let lines = from.lines;
  for (let at = text.indexOf('\n', from.offset); at !== -1 && at < offset; at = text.indexOf('\n', at + 1))
    lines += 1;
  counted = { text, offset, lines };
  return lines;
}

/** Number of LF line ends in a text. */
export function countLineEnds(text: string): number {
  return text.split('\n').length - 1;
}
