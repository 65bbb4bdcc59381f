import type { DifferenceLine } from '../types.ts';
import { gap, withGaps } from '../with-gaps.ts';
import type { ChildSearch } from './children.ts';
import { jsonLines } from './lines.ts';
import type { Json } from './value.ts';

const mostLines = 800;

/**
 * Aligns two documents as they are scored.
 *
 * @returns at most 800 lines; `null` where the document has all that is expected
 */
export function jsonDifference(expected: Json, actual: Json, search: ChildSearch): DifferenceLine[] | null {
  const lines = jsonLines(expected, actual, search);
  if (lines.every(({ kind }) => kind === 'same' || kind === 'free')) return null;
  const shown = withGaps(lines);
  return [...shown.slice(0, mostLines), ...gap(shown.length - mostLines, 'further', 'left out')];
}
