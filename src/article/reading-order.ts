import type { VFileMessage } from 'vfile-message';
import type { Document } from './document.ts';

/** Findings file by file, as the files are first read, and by their places in each. */
export function inReadingOrder(
  found: readonly VFileMessage[],
  documents: Readonly<Record<string, Document>>,
): VFileMessage[] {
  const files = new Map(Object.keys(documents).map((file, index) => [file, index]));
  const rank = ({ file }: VFileMessage) => files.get(file ?? '') ?? 0;
  return found.toSorted(
    (one, other) =>
      rank(one) - rank(other) ||
      (one.line ?? 0) - (other.line ?? 0) ||
      (one.column ?? 0) - (other.column ?? 0),
  );
}
