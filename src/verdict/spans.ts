import { diffArrays } from 'diff';
import type { LevelledPart } from './levelling/parts.ts';
import { plain } from './literal.ts';
import { hasMark, markedText } from './marks.ts';
import type { MarkedLine, Span } from './types.ts';

/** An aligned pair of words; one is `null` where only the other side has it. */
interface PartPair {
  expected: LevelledPart | null;
  actual: LevelledPart | null;
}

/** Words that may differ between two lines; beyond that nothing is marked. */
const mostEdits = 80;

/**
 * Marks what differs between two lines, in whole words.
 *
 * @param held - the lines count as the same, so that whatever differs is left open
 * @returns the spans of the expected line and of the actual one; `null` where too much differs for marks to tell anything
 */
export function spansOf(
  expected: readonly LevelledPart[],
  actual: readonly LevelledPart[],
  held: boolean,
): [Span[], Span[]] | null {
  const pairs = aligned(expected, actual);
  if (pairs === null) return null;
  const marked = pairs.map((pair) => ({
    ...pair,
    is: held && kindOf(pair) !== null ? 'open' : kindOf(pair),
  }));
  const spans = (side: 'expected' | 'actual') =>
    joined(
      marked.flatMap(({ is, [side]: part }) => (part === null ? [] : [{ is, from: part.from, to: part.to }])),
    );
  return [spans('expected'), spans('actual')];
}

/** The words of a line, ready to be held against those of many others. */
export interface CountedWords {
  counts: ReadonlyMap<string, number>;
  /** What they say altogether, by length. */
  weight: number;
}

export function countedWords(parts: readonly LevelledPart[]): CountedWords {
  const counts = new Map<string, number>();
  let weight = 0;
  for (const { key } of parts) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    weight += weightOf(key);
  }
  return { counts, weight };
}

/** A line with its spans, if it has any. */
export function markedLine(text: string, spans: Span[] | undefined): MarkedLine {
  return spans === undefined || spans.length === 0 ? { text } : { text, spans };
}

/** How much of what two lines say is the same, by length; 0 to 1. */
export function sharedWords(expected: CountedWords, actual: CountedWords): number {
  let shared = 0;
  for (const [key, count] of expected.counts) {
    const common = Math.min(count, actual.counts.get(key) ?? 0);
    if (common > 0) shared += common * weightOf(key);
  }
  const whole = expected.weight + actual.weight;
  return whole === 0 ? 1 : (2 * shared) / whole;
}

/** Signs alone say little. */
function weightOf(key: string): number {
  return /[\p{L}\p{N}]/u.test(key) ? key.length : 0.1;
}

function aligned(expected: readonly LevelledPart[], actual: readonly LevelledPart[]): PartPair[] | null {
  const changes = diffArrays([...expected], [...actual], {
    comparator: fitting(),
    maxEditLength: mostEdits,
  });
  if (changes === undefined) return null;
  const pairs: PartPair[] = [];
  let [ours, theirs] = [0, 0];
  for (const { added, removed, count } of changes)
    for (let step = 0; step < count; step += 1)
      pairs.push({
        expected: added ? null : (expected[ours++] ?? null),
        actual: removed ? null : (actual[theirs++] ?? null),
      });
  return pairs;
}

/** Makes the test whether a word is the expected one; what is marked is made ready once. */
function fitting(): (expected: LevelledPart, actual: LevelledPart) => boolean {
  const known = new Map<string, (actual: string) => boolean>();
  return ({ key: expected }, { key: actual }) => {
    let matches = known.get(expected);
    if (matches === undefined) {
      const same = plain(expected);
      const marked = hasMark(expected) ? markedText(expected) : () => false;
      matches = (text) => same === text || marked(text);
      known.set(expected, matches);
    }
    return matches(actual);
  };
}

function kindOf({ expected, actual }: PartPair): Span['is'] | null {
  if (expected === null || actual === null) return 'changed';
  return plain(expected.text) === actual.text ? null : 'open';
}

/** Puts neighbouring spans of one kind together; white space between them does not part them. */
function joined(parts: readonly { is: Span['is'] | null; from: number; to: number }[]): Span[] {
  const spans: Span[] = [];
  let open = false;
  for (const { is, from, to } of parts) {
    const last = spans.at(-1);
    if (is !== null && open && last?.is === is) last.to = to;
    else if (is !== null) spans.push({ is, from, to });
    open = is !== null;
  }
  return spans;
}
