import { matchPattern, type PatternResult } from './pattern.ts';

/** Looks for a regular expression in a text, as `matchPattern` does. */
export type PatternTrial = (pattern: string, text: string) => PatternResult;

/** What all patterns of a trial may take together: ordinary ones take less than a millisecond each. */
const timeMs = 1_000;

/**
 * Matches many patterns against many texts within one time for all of them. A pattern that was not judged once is not
 * tried again, and when the time is used up none is: they are `unjudged`.
 *
 * @param match - looks for one pattern within some milliseconds
 * @param now - the time in milliseconds
 */
export function patternTrial(
  match: (pattern: string, text: string, limitMs: number) => PatternResult = matchPattern,
  now: () => number = () => performance.now(),
): PatternTrial {
  const unjudged = new Map<string, PatternResult>();
  let left = timeMs;
  return (pattern, text) => {
    const known = unjudged.get(pattern);
    if (known !== undefined) return known;
    if (left < 1) return { code: 'unjudged', note: 'The time for patterns was used up.' };
    const before = now();
    const result = match(pattern, text, Math.floor(left));
    left -= now() - before;
    if (result.code === 'unjudged') unjudged.set(pattern, result);
    return result;
  };
}
