import { type ComparedLine, type ComparedTexts, comparedTexts, keysOf } from '../compared-lines.ts';
import { difference } from '../difference.ts';
import { withNamesBack } from '../renamed.ts';
import { windowOf } from '../window.ts';
import type { Measure } from './measure.ts';
import { stringSimilarity } from './string-similarity.ts';

/** Compares levelled texts by `string-similarity`. */
export const textMeasure: Measure = ({ expected, actual, level }) => {
  const window = windowOf(actual, expected.length);
  const texts = comparedTexts(expected, window.text, level);
  return {
    method: 'string-similarity',
    score: scoreOf(texts, window.ratio),
    difference: () => difference(texts),
  };
};

/** What texts are alike at most that are not the same: neither pairs of letters nor white space tell all of them apart. */
const mostOfOthers = 0.999;

function scoreOf(texts: ComparedTexts, ratio: number): number {
  const similarity = similarityOf(texts, ratio);
  if (similarity < mostOfOthers || texts.elided) return similarity;
  const same = ratio === 1 && wordsOf(texts.expected) === wordsOf(texts.actual);
  return same ? similarity : Math.min(similarity, mostOfOthers);
}

/** All words, in order; where lines are broken does not count. */
function wordsOf(lines: readonly ComparedLine[]): string {
  return keysOf(lines).replace(/\s+/g, ' ').trim();
}

/** A name that was replaced throughout, as readers replace those that they choose, costs half of what it would. */
function similarityOf(texts: ComparedTexts, ratio: number): number {
  const similarity = textSimilarity(texts, ratio);
  const actual = similarity === 1 ? null : withNamesBack(texts.expected, texts.actual);
  if (actual === null) return similarity;
  return Math.max(similarity, (similarity + textSimilarity({ ...texts, actual }, ratio)) / 2);
}

/**
 * The similarity of two levelled texts. Where the expectation leaves lines out, it is the share of the expectation that was
 * found; where only a window of the actual text was looked at, the rest counts as different.
 *
 * @param ratio - how many times longer than the window the whole actual output is
 * @returns 0 to 1
 */
function textSimilarity(texts: ComparedTexts, ratio: number): number {
  const expected = keysOf(texts.expected);
  const actual = keysOf(texts.actual);
  const dice = stringSimilarity(expected, actual);
  const ours = bigrams(expected);
  const theirs = bigrams(actual);
  if (ours + theirs === 0) return dice;
  const shared = (dice * (ours + theirs)) / 2;
  if (texts.elided) return ours === 0 ? 1 : Math.min(1, shared / ours);
  return (2 * shared) / (ours + theirs * ratio);
}

/** The number of bigrams without white space. */
function bigrams(text: string): number {
  return Math.max(0, text.replace(/\s+/g, '').length - 1);
}
