import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { jaroWinkler } from '../../../src/verdict/measures/jaro-winkler.ts';

// https://en.wikipedia.org/wiki/Jaro–Winkler_distance and Winkler (1990), table 2.1.
const known: [string, string, number][] = [
  ['MARTHA', 'MARHTA', 0.9611],
  ['DWAYNE', 'DUANE', 0.84],
  ['DIXON', 'DICKSONX', 0.8133],
  ['JELLYFISH', 'SMELLYFISH', 0.8963],
  ['CRATE', 'TRACE', 0.7333],
  ['', '', 1],
  ['a', '', 0],
  ['a', 'b', 0],
  ['a', 'a', 1],
];

test.each(known)('%s and %s', (one, other, similarity) => {
  expect(jaroWinkler(one, other)).toBeCloseTo(similarity, 4);
});

test('it is what the definition says', () => {
  const text = string({ unit: 'grapheme-ascii', maxLength: 12 });
  const few = string({ unit: 'binary', maxLength: 6 }).map((any) => any.replaceAll(/[^ab]/gu, 'a'));
  assert(
    property(text, text, (one, other) => {
      expect(jaroWinkler(one, other)).toBeCloseTo(byDefinition(one, other), 10);
    }),
    { numRuns: 2_000 },
  );
  assert(
    property(few, few, (one, other) => {
      expect(jaroWinkler(one, other)).toBeCloseTo(byDefinition(one, other), 10);
    }),
  );
});

/** By a look at every place in the window for every character. */
function byDefinition(one: string, other: string): number {
  if (one === other) return 1;
  if (one === '' || other === '') return 0;
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1);
  const taken = new Set<number>();
  const matched: string[] = [];
  for (let at = 0; at < one.length; at += 1) {
    for (let place = Math.max(0, at - reach); place <= Math.min(other.length - 1, at + reach); place += 1) {
      if (taken.has(place) || one[at] !== other[place]) continue;
      taken.add(place);
      matched.push(one[at] ?? '');
      break;
    }
  }
  if (matched.length === 0) return 0;
  const theirs = [...taken].toSorted((a, b) => a - b).map((place) => other[place]);
  const swapped = matched.filter((sign, place) => sign !== theirs[place]).length / 2;
  const count = matched.length;
  const jaro = (count / one.length + count / other.length + (count - swapped) / count) / 3;
  if (jaro <= 0.7) return jaro;
  let prefix = 0;
  while (prefix < 4 && one[prefix] !== undefined && one[prefix] === other[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}
