import { everyMark, hasMark } from '../marks.ts';
import type { Guard } from './guard.ts';

/** Words that an expectation must have to be told by them, and the least share of them that its output shares. */
const leastWords = 5;
const leastShare = 0.2;

/**
 * Hardly a word of the expectation was printed: two texts in one language share pairs of letters, which a similarity counts, but texts
 * of one command share words.
 */
export const unrelatedGuard: Guard = {
  about:
    'The expectation has five words or more, and not one in five of them was printed. Words have three letters at least; marks and levelled text are none. Two texts in one language share pairs of letters, which a similarity counts; those of one command share words. Or the output is an object of another `kind`, as Kubernetes calls it, or has a digest in each of its lines where the expectation has none in any.',
  sees({ expected, actual, expectedJson, actualJson, level }) {
    if (actual === '') return null;
    const kinds = otherKinds(expected, actual);
    if (kinds !== null) return kinds;
    if (areDigests(actual) && !hasDigest.test(expected) && !hasMark(expected))
      return 'each line printed has a digest, and no expected one does';
    if (expectedJson !== null && actualJson !== null) return null;
    const stable = (text: string) => wordsOf(level(text.replace(everyMark, ' ')));
    const words = stable(expected);
    if (words.size < leastWords) return null;
    const least = leastShare * words.size;
    const shared = sharedBy(words, wordsOf(actual));
    // Levelling takes its time, and may part words from what stands beside them.
    if (shared >= least || sharedBy(words, stable(actual)) >= least) return null;
    return `${shared} of its ${words.size} words were printed`;
  },
};

/** The kind of an object, in YAML and in JSON: https://kubernetes.io/docs/concepts/overview/working-with-objects/, “Required fields”. */
const kindOfObject = /^(?:kind: | {2}"kind": "|\{"[^\n]{0,200}?"kind": ?")([A-Z][A-Za-z]+)"?,?/gm;

/** What kinds of objects came where none of those that are expected did. */
function otherKinds(expected: string, actual: string): string | null {
  const ours = kindsIn(expected);
  const theirs = kindsIn(actual);
  if (ours.size === 0 || theirs.size === 0 || [...ours].some((kind) => theirs.has(kind))) return null;
  return `kind ${[...theirs].join(', ')} was printed, and not ${[...ours].join(', ')}`;
}

/** A checksum in hexadecimal: of 128 bits (MD5) up to 512 (SHA-512). */
const hasDigest = /(?<![\w-])[\da-f]{32,128}(?![\w-])/;

/** Whether two lines or more were printed, each with a digest. */
function areDigests(text: string): boolean {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.length > 1 && lines.every((line) => hasDigest.test(line));
}

function kindsIn(text: string): Set<string> {
  return new Set([...text.matchAll(kindOfObject)].map(([, kind]) => kind ?? ''));
}

function sharedBy(words: ReadonlySet<string>, printed: ReadonlySet<string>): number {
  return [...words].filter((word) => printed.has(word)).length;
}

/** Words of three letters or more; tokens are none. */
function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/(?<![⟨\p{L}])\p{L}{3,}/gu) ?? []);
}
