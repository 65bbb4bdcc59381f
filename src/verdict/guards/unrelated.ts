import { everyMark } from '../marks.ts';
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
    'The expectation has five words or more, and not one in five of them was printed. Words have three letters at least; marks and levelled text are none. Two texts in one language share pairs of letters, which a similarity counts; those of one command share words.',
  sees({ expected, actual, expectedJson, actualJson, level }) {
    if (actual === '' || (expectedJson !== null && actualJson !== null)) return null;
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

function sharedBy(words: ReadonlySet<string>, printed: ReadonlySet<string>): number {
  return [...words].filter((word) => printed.has(word)).length;
}

/** Words of three letters or more; tokens are none. */
function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/(?<![⟨\p{L}])\p{L}{3,}/gu) ?? []);
}
