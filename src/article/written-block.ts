import type { Place } from './diagnostic.ts';
import type { Fence } from './fence.ts';
import type { Block } from './types.ts';

/** A block as it is written down, before it is known what it is for. */
export interface WrittenBlock
  extends Pick<Block, 'file' | 'line' | 'endLine' | 'textLine' | 'textLines' | 'text' | 'language'> {
  /** Where the article has it: the opening fence, or the directive that shows it. */
  place: Place;
}

/** Takes a fenced block of a file. */
export function fencedBlock(
  file: string,
  { line, column, endLine, text }: Fence,
  language: string,
): WrittenBlock {
  const place = { file, line, column };
  return { file, line, endLine, textLine: line + 1, textLines: null, text, language, place };
}
