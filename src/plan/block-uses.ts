import type { Article, Block } from '../article/types.ts';
import type { Expectations } from './expectations.ts';
import { partsOf } from './parts-of.ts';
import type { View } from './select.ts';
import { canBeStep } from './step-ids.ts';
import type { BlockUse } from './types.ts';

/**
 * Says what became of the blocks of an article.
 *
 * @param ids - of the steps, by the blocks that they are
 */
export function blockUses(
  article: Article,
  view: View,
  ids: ReadonlyMap<Block, string>,
  { owners }: Expectations,
): BlockUse[] {
  return article.blocks.map((block) => {
    const own = partsOf(block).flatMap((part) => ids.get(part) ?? [])[0];
    const owner = owners.get(block);
    return {
      stepId: own ?? (owner === undefined ? null : (ids.get(owner) ?? null)),
      hiddenBy: canBeStep(block) || block.role === 'variables' ? view.hiddenBy(block) : null,
    };
  });
}
