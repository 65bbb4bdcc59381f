import type { Document } from './document.ts';

/** More levels than any writer needs; the parser takes time by the square of their number, or has no stack for them. */
export const mostLevels = 200;

/** What of a line may open quotes and lists. */
const markers = /(?:[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/y;
const marker = />|[-*+]|\d+[.)]/g;

/** The first line on which lists and quotes may be nested too deep to be read, counted from 1; `null` if there is none. */
export function tooDeepLine({ lines }: Pick<Document, 'lines'>): number | null {
  // Columns at which the lists begin in which a line stands.
  const lists: number[] = [];
  for (const [index, line] of lines.entries()) {
    markers.lastIndex = 0;
    const [prefix] = markers.exec(line) ?? [];
    if (prefix === undefined) continue;
    const indent = prefix.length - prefix.trimStart().length;
    while ((lists.at(-1) ?? -1) >= indent) lists.pop();
    if (lists.length + (prefix.match(marker)?.length ?? 0) > mostLevels) return index + 1;
    lists.push(indent);
  }
  return null;
}
