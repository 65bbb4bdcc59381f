import { ownerOf } from '../article/ownership.ts';
import type { Block } from '../article/types.ts';
import type { Expectation } from './types.ts';

/** Finds what each command of a plan should print, in the order of the article. `blocks` are those that are shown. */
export function expectationsOf(blocks: readonly Block[]): Map<Block, Expectation[]> {
  const expectations = new Map<Block, Expectation[]>();
  for (const [index, block] of blocks.entries()) {
    if (block.role !== 'expected') continue;
    const owner = ownerOf(block, blocks.slice(0, index));
    if (owner === null) continue;
    const { file, line, language, text, hint } = block;
    expectations.set(owner, [...(expectations.get(owner) ?? []), { file, line, language, text, hint }]);
  }
  return expectations;
}
