import { distance } from 'fastest-levenshtein';

/** The known word that is at most `limit` edits away from a word, the nearest first; `null` if none is. */
export function nearestWord(word: string, known: Iterable<string>, limit: number): string | null {
  let best: string | null = null;
  let least = limit + 1;
  for (const candidate of known) {
    const edits = distance(word, candidate);
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}
