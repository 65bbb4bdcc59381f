import { comparedTexts, keysOf } from '../compared-lines.ts';
import { difference } from '../difference.ts';
import { windowOf } from '../window.ts';
import type { Measure } from './measure.ts';

/** Least similarity from which on a common beginning counts, and how many characters of it. */
const boostFrom = 0.7;
const mostPrefix = 4;
const prefixWeight = 0.1;

/** Compares levelled texts by Jaro–Winkler. */
export const jaroWinklerMeasure: Measure = ({ expected, actual, level }) => {
  const window = windowOf(actual, expected.length);
  const texts = comparedTexts(expected, window.text, level);
  return {
    method: 'jaro-winkler',
    score: jaroWinkler(keysOf(texts.expected), keysOf(texts.actual)),
    difference: () => difference(texts),
  };
};

/**
 * Jaro–Winkler similarity, as W. E. Winkler gave it in “String Comparator Metrics and Enhanced Decision Rules in the
 * Fellegi-Sunter Model of Record Linkage” (1990): up to four characters of a common beginning raise a similarity above 0.7.
 *
 * @returns 0 to 1; 1 for two empty texts
 */
export function jaroWinkler(one: string, other: string): number {
  const similarity = jaro(one, other);
  if (similarity <= boostFrom) return similarity;
  let prefix = 0;
  while (prefix < mostPrefix && prefix < one.length && one[prefix] === other[prefix]) prefix += 1;
  return similarity + prefix * prefixWeight * (1 - similarity);
}

/** Linear: the window only ever moves on, and of each character the first free place in it is taken. */
function jaro(one: string, other: string): number {
  if (one === other) return 1;
  if (one.length === 0 || other.length === 0) return 0;
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1);
  const places = new Map<string, number[]>();
  for (let at = 0; at < other.length; at += 1) {
    const known = places.get(other[at] ?? '');
    if (known === undefined) places.set(other[at] ?? '', [at]);
    else known.push(at);
  }
  const next = new Map<string, number>();
  const taken = new Uint8Array(other.length);
  const matched: string[] = [];
  for (let at = 0; at < one.length; at += 1) {
    const sign = one[at] ?? '';
    const candidates = places.get(sign) ?? [];
    let first = next.get(sign) ?? 0;
    while ((candidates[first] ?? at) < at - reach) first += 1;
    const place = candidates[first];
    if (place !== undefined && place <= at + reach) {
      taken[place] = 1;
      matched.push(sign);
      first += 1;
    }
    next.set(sign, first);
  }
  if (matched.length === 0) return 0;
  let swapped = 0;
  let from = 0;
  for (const sign of matched) {
    while (taken[from] === 0) from += 1;
    if (other[from] !== sign) swapped += 1;
    from += 1;
  }
  const count = matched.length;
  return (count / one.length + count / other.length + (count - swapped / 2) / count) / 3;
}
