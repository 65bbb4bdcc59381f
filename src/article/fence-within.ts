import type { DiagnosticCode } from './diagnostics/catalogue.ts';

/** A line of a block that looks like the fence of a block, and is none. */
export interface FenceWithin {
  code: Extract<DiagnosticCode, 'fence-within-block' | 'indented-fence-end'>;
  /** Where it stands in the block's text. */
  offset: number;
}

/**
 * Finds the first line in a block that was to begin another block, or to end this one; `null` if there is none. Blocks that
 * are shown as they are written, within a longer fence or indented from beginning to end, are meant to stand there.
 *
 * @param text - with LF line ends, indented as deep as the block
 * @param opening - the signs with which the block begins
 */
export function fenceWithin(text: string, opening: string): FenceWithin | null {
  const sign = opening.charAt(0);
  const fence = new RegExp(`^([ \\t]*)${sign}{${opening.length},}[ \\t]*([A-Za-z][^\\n${sign}]*)?$`, 'gm');
  let shown: FenceWithin | null = null;
  for (const { 0: line, 1: indent = '', 2: info, index } of text.matchAll(fence)) {
    const offset = index + line.length - line.trimStart().length;
    const isDeep = indent.includes('\t') || indent.length >= 4;
    if (info === undefined) {
      if (isDeep && shown === null) return { code: 'indented-fence-end', offset };
      shown = null;
    } else if (shown !== null || !isDeep) return shown ?? { code: 'fence-within-block', offset };
    else shown = { code: 'fence-within-block', offset };
  }
  return shown;
}
