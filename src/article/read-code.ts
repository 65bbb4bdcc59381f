import type { Code } from 'mdast';
import { readFence } from './fence.ts';
import { reportCommentEnd, reportFence, reportUnreadFence, reportWithin } from './fence-reports.ts';
import { languageOf } from './languages.ts';
import type { Readers } from './readers.ts';
import { fencedBlock } from './written-block.ts';

/** Reads a fenced block, and tells of what is wrong with its fences. */
export function readCode(node: Code, readers: Readers): void {
  const { article, document, outline, blocks } = readers;
  const fence = readFence(node, document.source);
  if (fence === null) {
    reportUnreadFence(node, readers);
    return;
  }
  const block = fencedBlock(document.file, fence, languageOf(node.lang));
  reportFence(node, fence, block, readers);
  blocks.add(block, outline.current());
  if (article.blocks.at(-1)?.role === 'command') reportWithin(block, readers);
}

/** Of a block that readers do not see, only that it is there. */
export function readHiddenCode(node: Code, { article, document, outline, blocks }: Readers): void {
  const fence = readFence(node, document.source);
  if (fence === null) return;
  const block = fencedBlock(document.file, fence, languageOf(node.lang));
  reportCommentEnd(node, block, article);
  blocks.addCommented(block, outline.current());
}
