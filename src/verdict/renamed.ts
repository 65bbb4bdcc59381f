import type { ComparedLine } from './compared-lines.ts';
import { bearingOfWord } from './guards/states.ts';

/** What stands for a word that only one side has. */
const gap = '\uFFFC';

const word = /[\p{L}\p{N}_]+(?:-[\p{L}\p{N}_]+)*/gu;

/** Places at which a name must have been replaced. */
const leastPlaces = 2;

/**
 * Writes names that were replaced throughout as the expectation has them: a word that the output has nowhere, where another one that the
 * expectation has nowhere stands in all of its places, in lines that are otherwise the same, two times or more. States are no names.
 *
 * @returns the actual lines, with other keys; `null` where no name was replaced
 */
export function withNamesBack(
  expected: readonly ComparedLine[],
  actual: readonly ComparedLine[],
): ComparedLine[] | null {
  const names = replacedNames(
    expected.map(({ key }) => key),
    actual.map(({ key }) => key),
  );
  if (names.size === 0) return null;
  return actual.map((line) => ({ ...line, key: line.key.replace(word, (said) => names.get(said) ?? said) }));
}

/** The expected name for each that stands in its place. */
function replacedNames(expected: readonly string[], actual: readonly string[]): Map<string, string> {
  const [ours, theirs] = [wordsOf(expected), wordsOf(actual)];
  const frames = new Map<string, string[][]>();
  for (const line of actual) {
    const { text, words } = framed(line, ours);
    if (words.length === 0) continue;
    const known = frames.get(text);
    if (known === undefined) frames.set(text, [words]);
    else known.push(words);
  }
  if (frames.size === 0) return new Map();
  const pairs: [string, string][] = [];
  for (const line of expected) {
    const { text, words } = framed(line, theirs);
    const others = words.length === 0 ? undefined : frames.get(text)?.shift();
    for (const [place, name] of words.entries()) {
      const other = others?.[place];
      if (other !== undefined) pairs.push([name, other]);
    }
  }
  return consistent(pairs);
}

function wordsOf(lines: readonly string[]): Set<string> {
  return new Set(lines.flatMap((line) => line.match(word) ?? []));
}

/** A line without the names that the other side has nowhere, and those. */
function framed(line: string, others: ReadonlySet<string>): { text: string; words: string[] } {
  const words: string[] = [];
  const text = line.replace(word, (said) => {
    if (others.has(said) || !/\p{L}/u.test(said) || bearingOfWord(said) !== null) return said;
    words.push(said);
    return gap;
  });
  return { text, words };
}

/** Of pairs of names those in which each is always paired with the other. */
function consistent(pairs: readonly [string, string][]): Map<string, string> {
  const [ours, theirs] = [new Map<string, string | null>(), new Map<string, string | null>()];
  const places = new Map<string, number>();
  for (const [name, other] of pairs) {
    ours.set(name, ours.has(name) && ours.get(name) !== other ? null : other);
    theirs.set(other, theirs.has(other) && theirs.get(other) !== name ? null : name);
    places.set(name, (places.get(name) ?? 0) + 1);
  }
  const names = new Map<string, string>();
  for (const [name, other] of ours)
    if (other !== null && theirs.get(other) === name && (places.get(name) ?? 0) >= leastPlaces)
      names.set(other, name);
  return names;
}
