import type { Fix } from '../../article/diagnostic.ts';
import { lineEndOf, withLineEnds } from '../../article/line-ends.ts';

/** A text with fixes in it, and which of them that are. */
export interface FixedText {
  text: string;
  applied: Fix[];
}

/**
 * Puts fixes into a text, and leaves everything outside of them as it is. Of two that touch the same characters, or the
 * same place between two characters, the first in the text wins, and of those that begin together the first given. One
 * that lies outside of the text, or would split a line end or a surrogate pair, is left out.
 *
 * Lines that a fix puts in end as the text's own lines do.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): FixedText {
  const lineEnd = lineEndOf(text);
  const applied: Fix[] = [];
  const pieces: string[] = [];
  let taken = 0;
  // Sorting is stable.
  for (const fix of fixes.toSorted((one, other) => one.start - other.start)) {
    const before = applied.at(-1);
    const isFree = before === undefined || fix.start > before.end || isBehind(fix, before);
    if (!isFree || !fits(fix, text)) continue;
    pieces.push(text.slice(taken, fix.start), withLineEnds(fix.text, lineEnd));
    taken = fix.end;
    applied.push(fix);
  }
  return { text: pieces.join('') + text.slice(taken), applied };
}

/** What replaces characters may begin where another fix ends. Where both only put something in, nobody knows the order. */
function isBehind(fix: Fix, before: Fix): boolean {
  return fix.start === before.end && fix.end > fix.start && before.end > before.start;
}

function fits({ start, end }: Fix, text: string): boolean {
  const isWithin = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end;
  return isWithin && end <= text.length && !splits(text, start) && !splits(text, end);
}

function splits(text: string, offset: number): boolean {
  return /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(Math.max(offset - 1, 0), offset + 1));
}
