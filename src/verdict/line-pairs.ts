import type { LevelledPart } from './levelling/parts.ts';
import { countedWords, sharedWords } from './spans.ts';

/** Pairs of more lines than this are not looked for, by lines of one side times those of the other. */
const mostTried = 2_500;

/** Words that are looked for, each in every line of the other side; of more, no line is said to have become another. */
const mostWordsTried = 50_000;

/** Share of their words that two lines have in common at least where one became the other. */
const leastShared = 0.3;

/** The same for rows of a table that begin with the same word: a state may be all that the others say, and is another. */
const leastSharedOfRow = 0.05;

/** Whether pairs of so many lines are looked for. */
export function arePaired(expected: readonly unknown[], actual: readonly unknown[]): boolean {
  return expected.length * actual.length <= mostTried;
}

function leastOf(expected: readonly LevelledPart[], actual: readonly LevelledPart[]): number {
  const isRow = expected.length > 2 && expected.length === actual.length && beginAlike(expected, actual);
  return isRow ? leastSharedOfRow : leastShared;
}

/** What a row is of stands first in it. */
function beginAlike(expected: readonly LevelledPart[], actual: readonly LevelledPart[]): boolean {
  return expected[0]?.text === actual[0]?.text;
}

/**
 * Finds which line became which where a run of lines was replaced by another: pairs that do not cross, of which the words have
 * most in common.
 *
 * @returns places in both runs, in order
 */
export function linePairs(
  expected: readonly LevelledPart[][],
  actual: readonly LevelledPart[][],
): [number, number][] {
  const [ours, theirs] = [expected.map(countedWords), actual.map(countedWords)];
  const words = ours.reduce((sum, { counts }) => sum + counts.size, 0);
  if (words * theirs.length > mostWordsTried) return [];
  const alike = ours.map((line) => theirs.map((other) => sharedWords(line, other)));
  // What the pairs from a place on have in common at best.
  const best = Array.from({ length: expected.length + 1 }, () => new Float64Array(actual.length + 1));
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  const ifPaired = (row: number, column: number) => {
    const [ourRow, theirRow] = [expected[row] ?? [], actual[column] ?? []];
    const shared = alike[row]?.[column] ?? 0;
    if (shared < leastOf(ourRow, theirRow)) return -1;
    return shared + (beginAlike(ourRow, theirRow) ? 1 : 0) + at(row + 1, column + 1);
  };
  for (let row = expected.length - 1; row >= 0; row -= 1)
    for (let column = actual.length - 1; column >= 0; column -= 1)
      best[row]?.fill(
        Math.max(at(row + 1, column), at(row, column + 1), ifPaired(row, column)),
        column,
        column + 1,
      );
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < expected.length && column < actual.length; ) {
    if (ifPaired(row, column) >= at(row, column)) {
      pairs.push([row, column]);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}
