import type { Code } from 'mdast';
import { splitLines } from './line-ends.ts';
import { countLineEnds } from './source-lines.ts';

/** Where a fenced block stands, and what is in it. */
export interface Fence {
  /** 1-based line and column of the opening fence. */
  line: number;
  column: number;
  /** 1-based line of the closing fence, or of the last line that is not blank if there is none. */
  endLine: number;
  isClosed: boolean;
  /** The signs with which it begins. */
  opening: string;
  /** Content with LF line ends. */
  text: string;
}

/**
 * Reads the geometry of a code node.
 *
 * @param source - the text that the node was parsed from
 * @returns `null` for code that is only indented
 */
export function readFence(node: Code, source: string): Fence | null {
  if (node.position === undefined) return null;
  const { start, end } = node.position;
  const written = source.slice(start.offset, end.offset);
  const [opening] = /^(`{3,}|~{3,})/.exec(written) ?? [];
  if (opening === undefined) return null;
  const text = node.value.replace(/\r\n?/g, '\n');
  const closed = isClosed(written, opening);
  return {
    line: start.line,
    column: start.column,
    endLine: closed ? end.line : start.line + contentLines(text),
    isClosed: closed,
    opening,
    text,
  };
}

function isClosed(written: string, opening: string): boolean {
  const [, ...rest] = splitLines(written);
  const closing = /(`{3,}|~{3,})[ \t]*$/.exec(rest.at(-1) ?? '')?.[1] ?? '';
  const before = (rest.at(-1) ?? '').trimEnd().slice(0, -closing.length || undefined);
  return closing.startsWith(opening) && /^[\s>]*$/.test(before);
}

function contentLines(text: string): number {
  const content = text.trimEnd();
  return content === '' ? 0 : countLineEnds(content) + 1;
}
