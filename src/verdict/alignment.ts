import { diffArrays } from 'diff';

/** Lines that follow each other: the same on both sides, or those of one that gave way to those of the other. */
export interface AlignedRun {
  same: boolean;
  /** How many lines of each side. */
  expected: number;
  actual: number;
}

/** Lines of both sides that may have moved; if there are more, all of what they stand between gave way: a search is quadratic in them. */
const mostMoved = 200;

/** Aligns two sides by the keys of their lines. A line that only one side has is no trouble; it is looked for nowhere. */
export function alignment(expected: readonly string[], actual: readonly string[]): AlignedRun[] {
  const [ours, theirs] = [held(expected, actual), held(actual, expected)];
  const changes =
    diffArrays(
      ours.map((place) => expected[place]),
      theirs.map((place) => actual[place]),
      { maxEditLength: mostMoved },
    ) ?? [];
  const runs: AlignedRun[] = [];
  let [our, their] = [0, 0];
  const upTo = (nextOur: number, nextTheir: number) => {
    if (nextOur > our || nextTheir > their)
      runs.push({ same: false, expected: nextOur - our, actual: nextTheir - their });
    [our, their] = [nextOur, nextTheir];
  };
  let [place, other] = [0, 0];
  for (const { added, removed, count } of changes) {
    for (let step = 0; step < count && !added && !removed; step += 1) {
      upTo(ours[place + step] ?? 0, theirs[other + step] ?? 0);
      const last = runs.at(-1);
      if (last?.same) {
        last.expected += 1;
        last.actual += 1;
      } else runs.push({ same: true, expected: 1, actual: 1 });
      [our, their] = [our + 1, their + 1];
    }
    if (!added) place += count;
    if (!removed) other += count;
  }
  upTo(expected.length, actual.length);
  return runs;
}

/** Places of the lines that the other side has somewhere. */
function held(lines: readonly string[], others: readonly string[]): number[] {
  const known = new Set(others);
  return [...lines.keys()].filter((place) => known.has(lines[place] ?? ''));
}
