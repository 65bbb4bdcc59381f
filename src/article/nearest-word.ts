import { distance } from 'fastest-levenshtein';

/**
 * The known word that is at most `limit` edits away from a word, the nearest first; `null` if none is. Two letters that have changed
 * places are one edit.
 */
export function nearestWord(word: string, known: Iterable<string>, limit: number): string | null {
  let best: string | null = null;
  let least = limit + 1;
  for (const candidate of known) {
    if (Math.abs(word.length - candidate.length) >= least) continue;
    const edits = editsBetween(word, candidate);
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}

function editsBetween(word: string, candidate: string): number {
  let least = distance(word, candidate);
  // Changed places count as two edits there, so that nearer words have none.
  for (let at = 1; at < word.length && least > 1; at += 1) {
    const [one = '', other = ''] = word.slice(at - 1, at + 1);
    if (one === other || !candidate.includes(other + one)) continue;
    const swapped = word.slice(0, at - 1) + other + one + word.slice(at + 1);
    least = Math.min(least, 1 + distance(swapped, candidate));
  }
  return least;
}

/** The known name that a misspelt one means: the same in other letter case, or the nearest; `null` if none is near. */
export function nearestName(name: string, known: Iterable<string>): string | null {
  const names = [...known];
  const sameLetters = names.find((one) => one.toLowerCase() === name.toLowerCase());
  return sameLetters ?? nearestWord(name, names, Math.min(3, name.length - 1));
}
