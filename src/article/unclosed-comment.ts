import type { Comment } from './comments.ts';

const fence = /^[ \t>]*(?:`{3,}|~{3,})/m;

/**
 * Whether a comment goes on behind where it was to end, and takes up blocks there.
 *
 * @param rest - what stands behind the piece of HTML that it is in
 */
export function isUnclosed({ content, closed }: Pick<Comment, 'content' | 'closed'>, rest: string): boolean {
  if (!closed) return !rest.includes('-->') && (fence.test(content) || fence.test(rest));
  const end = /--!>|(?<!-)->(?=[ \t]*$)/m.exec(content);
  if (end === null || fence.test(content.slice(0, end.index))) return false;
  const behind = content.slice(end.index);
  // An arrow may stand in a text; another comment in the comment shows that it was the end.
  return fence.test(behind) && (end[0] === '--!>' || behind.includes('<!--'));
}
