import type { Code, Paragraph } from 'mdast';
import { diagnose } from './diagnostic.ts';
import type { Document } from './document.ts';
import type { Fence } from './fence.ts';
import { fenceWithin } from './fence-within.ts';
import { misplacedIn } from './misplaced.ts';
import { placeOf, type Reported, written } from './readers.ts';
import { placeWithin } from './source-lines.ts';
import type { Article } from './types.ts';
import { unreadFence } from './unread-fence.ts';
import type { WrittenBlock } from './written-block.ts';

/** Tells of a fence that is text, or code that is only indented, to Markdown. */
export function reportUnreadFence(node: Paragraph | Code, { article, document }: Reported): void {
  const at = unreadFence(written(node, document));
  if (at === null) return;
  const place = placeOf(node, document, at);
  const problem =
    node.type === 'code'
      ? 'it is indented four columns or more, and stands in no list that is as deep'
      : 'it belongs to the paragraph in which it stands';
  article.diagnostics.push(diagnose('unread-fence', place, { problem }));
}

/** Tells of what is wrong with the fences of a block, and with what is written behind the first. */
export function reportFence(
  node: Code,
  fence: Fence,
  block: WrittenBlock,
  { article, document }: Reported,
): void {
  if (!fence.isClosed) article.diagnostics.push(diagnose('unclosed-fence', block.place));
  // One of the two explains both.
  if (!reportCommentEnd(node, block, article)) reportFenceWithin(fence, document, article);
  const misplaced = misplacedIn(node.meta ?? '');
  if (misplaced !== null) article.diagnostics.push(diagnose(misplaced.code, block.place, misplaced.args));
}

/** Tells of a fence that was to end a block in a comment, and the comment with it; false if it is none. */
export function reportCommentEnd(
  { lang, meta }: Code,
  { place }: WrittenBlock,
  { diagnostics }: Article,
): boolean {
  const isOne = `${lang ?? ''} ${meta ?? ''}`.includes('-->');
  if (isOne) diagnostics.push(diagnose('fence-with-comment-end', place));
  return isOne;
}

function reportFenceWithin(
  { line, text, opening }: Fence,
  document: Document,
  { diagnostics }: Article,
): void {
  const found = fenceWithin(text, opening);
  if (found === null) return;
  const place = placeWithin(document, line + 1, text, found.offset);
  diagnostics.push(diagnose(found.code, place, { line: String(line) }));
}

/** Tells of a directive in a command, where it is a comment to bash. */
export function reportWithin({ text, textLine }: WrittenBlock, { article, document }: Reported): void {
  const inside = /^[ \t]*#[ \t]*docproof[ \t]*:.*/im.exec(text);
  const found = inside === null ? null : misplacedIn(inside[0]);
  if (inside === null || found === null) return;
  const place = placeWithin(document, textLine, text, inside.index);
  article.diagnostics.push(diagnose(found.code, place, found.args));
}
