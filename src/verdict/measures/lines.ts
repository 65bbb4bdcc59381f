import { commonInOrder } from '../common-lines.ts';
import { type ComparedLine, comparedTexts } from '../compared-lines.ts';
import { difference } from '../difference.ts';
import { windowOf } from '../window.ts';
import type { Measure } from './measure.ts';

/** So many lines a side are aligned; of longer texts the rest counts by how often each line is there. */
const mostAligned = 1_000;

/**
 * Compares line by line, levelled: the share of lines that both have, in the same order unless that is free. Where the
 * expectation leaves lines out, it is the share of its own lines.
 */
export const linesMeasure: Measure = ({ expected, actual, level, unordered }) => {
  const window = windowOf(actual, expected.length);
  const texts = comparedTexts(expected, window.text, level);
  const count = unordered
    ? commonLines(texts.expected, texts.actual)
    : alignedLines(texts.expected, texts.actual);
  const [ours, theirs] = [texts.expected.length, texts.actual.length * window.ratio];
  const whole = texts.elided ? ours : (ours + theirs) / 2;
  return {
    method: 'lines',
    score: whole === 0 ? 1 : Math.min(1, count / whole),
    difference: () =>
      unordered
        ? difference({
            ...texts,
            expected: texts.expected.toSorted(byKey),
            actual: texts.actual.toSorted(byKey),
          })
        : difference(texts),
  };
};

function byKey({ key: one }: ComparedLine, { key: other }: ComparedLine): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** How many lines both have, wherever they stand. */
function commonLines(expected: readonly ComparedLine[], actual: readonly ComparedLine[]): number {
  const left = new Map<string, number>();
  for (const { key } of actual) left.set(key, (left.get(key) ?? 0) + 1);
  let common = 0;
  for (const { key } of expected) {
    const count = left.get(key) ?? 0;
    if (count > 0) common += 1;
    left.set(key, count - 1);
  }
  return common;
}

/** How many lines both have in the same order. */
function alignedLines(expected: readonly ComparedLine[], actual: readonly ComparedLine[]): number {
  const keys = (lines: readonly ComparedLine[]) => lines.slice(0, mostAligned).map(({ key }) => key);
  const aligned = commonInOrder(keys(expected), keys(actual));
  return aligned + commonLines(expected.slice(mostAligned), actual.slice(mostAligned));
}
