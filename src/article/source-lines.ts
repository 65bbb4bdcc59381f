import type { Place } from './diagnostic.ts';

/** The lines of a file, for places in it. */
export interface SourceLines {
  file: string;
  /** Without line ends; the first is line 1. */
  lines: readonly string[];
}

/** Splits a text into its lines. */
export function sourceLines(file: string, text: string): SourceLines {
  return { file, lines: text.split(/\r\n|\r|\n/) };
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
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  const contained = text.slice(start, end < 0 ? text.length : end);
  const index = countLineEnds(text.slice(0, start));
  const line = typeof at === 'number' ? at + index : (at[index] ?? 1);
  // A container may split a tab and leave spaces in its place, so the indents are not compared.
  const bare = contained.trimStart();
  const indent = contained.length - bare.length;
  const before = (source.lines[line - 1]?.length ?? 0) - bare.length;
  return { file: source.file, line, column: Math.max(1, before + (offset - start - indent) + 1) };
}

/** Number of LF line ends in a text. */
export function countLineEnds(text: string): number {
  return text.split('\n').length - 1;
}
