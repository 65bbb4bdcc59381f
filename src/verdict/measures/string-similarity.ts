import { compareTwoStrings } from 'string-similarity';

/**
 * Dice coefficient over bigrams, blind to white space.
 *
 * @returns 0 to 1; 1 for texts that differ in nothing but white space, empty ones included
 */
export function stringSimilarity(one: string, other: string): number {
  return compareTwoStrings(one, other);
}
