import { type Document, isScalar, visit } from 'yaml';

/**
 * Where a mapping has a key for the second time; `null` if none has. The parser's own check compares every key with all
 * before it, which takes minutes where there are tens of thousands.
 */
export function repeatedKey(document: Document): number | null {
  let found: number | null = null;
  visit(document, {
    Map(_key, { items }) {
      const known = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (known.has(key.value)) {
          found = key.range?.[0] ?? 0;
          return visit.BREAK;
        }
        known.add(key.value);
      }
      return undefined;
    },
  });
  return found;
}
