import type { Fix } from '../../article/diagnostic.ts';
import { offsetAt } from '../../article/source-lines.ts';
import type { Article, Block } from '../../article/types.ts';

/** Puts a comment on a line of its own above a block, as far in as the block; `null` where there is no such line. */
export function insertedComment(documents: Article['documents'], block: Block, comment: string): Fix | null {
  const document = documents[block.file];
  const fence = document?.lines[block.line - 1];
  if (document === undefined || fence === undefined) return null;
  const [, before] = /^([ \t>]*)(?:`{3}|~{3})/.exec(fence) ?? [];
  if (before === undefined) return null;
  const at = offsetAt(document, { line: block.line, column: 1 });
  return { start: at, end: at, text: `${before}${comment}\n` };
}
