import type { Block } from '../article/types.ts';

/** The commands and outputs of a transcript; any other block itself. */
export function partsOf(block: Block): readonly Block[] {
  return block.parts.length > 0 ? block.parts : [block];
}
