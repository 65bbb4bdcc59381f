import { alignment } from './alignment.ts';
import type { ComparedLine, ComparedTexts } from './compared-lines.ts';
import { arePaired, linePairs } from './line-pairs.ts';
import { plain } from './literal.ts';
import { markedLine, spansOf } from './spans.ts';
import type { DifferenceLine } from './types.ts';
import { gap, withGaps } from './with-gaps.ts';

const mostLines = 400;
const mostCharacters = 2_000;
/** Neighbouring lines that count for nothing. */
const mostFree = 3;

/**
 * Aligns two sides line by line; lines with one key are the same and shown as they were printed. Where lines were replaced, those that
 * became each other stand together, with their words marked. It looks at 400 lines a side and shows 2,000 characters of a line; equal
 * runs of more than six lines become a `gap` between three lines of context.
 *
 * @returns `null` where both sides are the same
 */
export function difference({
  expected,
  actual,
  freeAtEnd,
  level,
}: Omit<ComparedTexts, 'elided'>): DifferenceLine[] | null {
  if (areSame(expected, actual)) return null;
  const ours = expected.slice(0, mostLines);
  const theirs = actual.slice(0, mostLines);
  const runs = alignment(
    ours.map(({ key }) => key),
    theirs.map(({ key }) => key),
  );
  const uncompared = [
    ...gap(expected.length - ours.length, 'expected', 'not shown'),
    ...gap(actual.length - theirs.length, 'actual', 'not shown'),
  ];
  const lines: DifferenceLine[] = [];
  let [our, their] = [0, 0];
  for (const run of runs) {
    const [expectedRun, actualRun] = [
      ours.slice(our, our + run.expected),
      theirs.slice(their, their + run.actual),
    ];
    if (run.same) lines.push(...expectedRun.flatMap((line, index) => held(line, actualRun[index], level)));
    else lines.push(...replaced(expectedRun, actualRun, level));
    our += run.expected;
    their += run.actual;
  }
  return [...withGaps([...lines, ...freeLines(freeAtEnd)]), ...uncompared];
}

function areSame(expected: readonly ComparedLine[], actual: readonly ComparedLine[]): boolean {
  return expected.length === actual.length && expected.every(({ key }, place) => key === actual[place]?.key);
}

/** Lines that gave way to others: each pair of a line and what it became, and around them what only one side has. */
function replaced(
  expected: readonly ComparedLine[],
  actual: readonly ComparedLine[],
  level: ComparedTexts['level'],
): DifferenceLine[] {
  const parts = ({ line }: ComparedLine) => level.parts(cut(line));
  const [ours, theirs] = arePaired(expected, actual) ? [expected.map(parts), actual.map(parts)] : [[], []];
  const only = (kind: 'expected' | 'actual', lines: readonly ComparedLine[]): DifferenceLine[] =>
    lines.flatMap(({ line, free }): DifferenceLine[] => [...freeLines(free), { kind, text: shown(line) }]);
  const lines: DifferenceLine[] = [];
  let [our, their] = [0, 0];
  for (const [row, column] of linePairs(ours, theirs)) {
    const spans = spansOf(ours[row] ?? [], theirs[column] ?? [], false);
    lines.push(
      ...only('expected', expected.slice(our, row)),
      ...only('actual', actual.slice(their, column)),
      ...freeLines(actual[column]?.free),
      { kind: 'expected', ...markedLine(shown(expected[row]?.line ?? ''), spans?.[0]) },
      { kind: 'actual', ...markedLine(shown(actual[column]?.line ?? ''), spans?.[1]) },
    );
    [our, their] = [row + 1, column + 1];
  }
  return [...lines, ...only('expected', expected.slice(our)), ...only('actual', actual.slice(their))];
}

/** A line that both sides have. */
function held(
  expected: ComparedLine | undefined,
  actual: ComparedLine | undefined,
  level: ComparedTexts['level'],
): DifferenceLine[] {
  const [written, printed] = [expected?.line ?? '', actual?.line ?? ''];
  const free = freeLines(actual?.free);
  if (plain(written) === plain(printed)) return [...free, { kind: 'same', text: shown(printed) }];
  const spans = spansOf(level.parts(cut(written)), level.parts(cut(printed)), true);
  const line = {
    kind: 'same' as const,
    ...markedLine(shown(printed), spans?.[1]),
    written: markedLine(shown(written), spans?.[0]),
  };
  return [...free, line];
}

/** Lines that count for nothing, the first of many. */
function freeLines(lines: readonly string[] = []): DifferenceLine[] {
  const free = lines.slice(0, mostFree).map((line) => ({ kind: 'free' as const, text: shown(line) }));
  return [...free, ...gap(lines.length - mostFree, 'further', 'left open')];
}

function cut(line: string): string {
  return line.slice(0, mostCharacters);
}

function shown(line: string): string {
  return plain(line.length > mostCharacters ? `${cut(line)}…` : line);
}
