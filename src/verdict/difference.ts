import { diffArrays } from 'diff';
import type { ComparedLine } from './compared-lines.ts';
import type { DifferenceLine } from './types.ts';

const mostLines = 400;
const mostCharacters = 2_000;
const context = 3;
const longestEqualRun = 6;

/**
 * Aligns two sides line by line; lines with one key are the same and shown as they were printed. It looks at 400 lines a
 * side and shows 2,000 characters of a line; equal runs of more than six lines become a `gap` between three lines of context.
 *
 * @returns `null` where both sides are the same
 */
export function difference(
  expected: readonly ComparedLine[],
  actual: readonly ComparedLine[],
): DifferenceLine[] | null {
  const ours = expected.slice(0, mostLines);
  const theirs = actual.slice(0, mostLines);
  const changes = diffArrays(ours, theirs, { comparator: (one, other) => one.key === other.key });
  const uncompared = [
    ...gap(expected.length - ours.length, 'expected', 'not compared'),
    ...gap(actual.length - theirs.length, 'actual', 'not compared'),
  ];
  if (uncompared.length === 0 && changes.every((change) => !change.added && !change.removed)) return null;
  const lines = changes.flatMap((change, place): DifferenceLine[] => {
    if (change.removed) return change.value.map((line) => shown('expected', line));
    if (change.added) return change.value.map((line) => shown('actual', line));
    const same = change.value.map((line) => shown('same', line));
    return collapsed(same, place > 0, place < changes.length - 1);
  });
  return [...lines, ...uncompared];
}

/** Shortens an equal run; context is kept only on the sides where something differs. */
function collapsed(lines: DifferenceLine[], before: boolean, after: boolean): DifferenceLine[] {
  if (lines.length <= longestEqualRun) return lines;
  const head = before ? context : 0;
  const tail = after ? context : 0;
  return [
    ...lines.slice(0, head),
    ...gap(lines.length - head - tail, 'equal', 'left out'),
    ...lines.slice(lines.length - tail),
  ];
}

function gap(count: number, which: string, what: string): DifferenceLine[] {
  if (count === 0) return [];
  return [{ kind: 'gap', text: `${count} ${which} ${count === 1 ? 'line' : 'lines'} ${what}` }];
}

function shown(kind: DifferenceLine['kind'], line: ComparedLine): DifferenceLine {
  const text = line.text.length > mostCharacters ? `${line.text.slice(0, mostCharacters)}…` : line.text;
  return { kind, text };
}
