import type { Finding } from './diagnostic.ts';
import type { Document } from './document.ts';

/** Findings file by file, as the files are first read, and by their places in each. */
export function inReadingOrder(
  found: readonly Finding[],
  documents: Readonly<Record<string, Document>>,
): Finding[] {
  const files = new Map(Object.keys(documents).map((file, index) => [file, index]));
  const rank = ({ file }: Finding) => files.get(file ?? '') ?? 0;
  return found.toSorted(
    (one, other) =>
      rank(one) - rank(other) ||
      (one.line ?? 0) - (other.line ?? 0) ||
      (one.column ?? 0) - (other.column ?? 0),
  );
}
