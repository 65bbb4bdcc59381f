import type { Article, Block } from '../article/types.ts';
import { partsOf } from './parts-of.ts';

/**
 * Gives every block that can become a step an id of its own: the slug of its heading, and its number under headings of that
 * slug. It is the same whatever tabs are chosen, and never one that the article gives by `name=`.
 */
export function stepIds(article: Article): Map<Block, string> {
  const blocks = article.blocks.flatMap(partsOf);
  const named = new Set(blocks.map(({ directives }) => directives.name));
  const counts = new Map<string, number>();
  const ids = new Map<Block, string>();
  for (const block of blocks) {
    if (!canBeStep(block)) continue;
    const slug = slugOf(block.heading);
    let ordinal = counts.get(slug) ?? 0;
    do ordinal += 1;
    while (named.has(`${slug}-${ordinal}`));
    counts.set(slug, ordinal);
    ids.set(block, `${slug}-${ordinal}`);
  }
  return ids;
}

/** Whether a block runs or writes something, where it is shown. */
export function canBeStep({ role }: Block): boolean {
  return role === 'command' || role === 'file';
}

function slugOf(heading: string | null): string {
  const words = (heading ?? '').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu);
  return words?.join('-') ?? 'step';
}
