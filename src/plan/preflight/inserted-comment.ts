import type { Fix } from '../../article/diagnostic.ts';
import { offsetAt } from '../../article/source-lines.ts';
import type { Article, Block } from '../../article/types.ts';

/** What stands before a fence on its line: indentation, and the marks of quotes and list items. */
const opening = /^((?:[ \t>]|(?:[-*+]|\d{1,9}[.)])[ \t])*)(?:`{3}|~{3})/;

/**
 * Puts a comment on a line of its own above a block, as far in as the block; where a list item begins on the block's line, it
 * begins with the comment, and the block follows as its content. `null` for a block without a fence.
 */
export function insertedComment(documents: Article['documents'], block: Block, comment: string): Fix | null {
  const document = documents[block.file];
  const [, before] = opening.exec(document?.lines[block.line - 1] ?? '') ?? [];
  if (document === undefined || before === undefined) return null;
  const at = offsetAt(document, { line: block.line, column: before.length + 1 });
  // One space behind the mark of a quote belongs to it.
  const inside = before.replaceAll(/>(?=[^ \t>])/g, '> ').replaceAll(/[^ \t>]/g, ' ');
  return { start: at, end: at, text: `${comment}\n${inside}` };
}
