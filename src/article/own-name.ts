import { nearestWord } from './nearest-word.ts';

/** Whether a key is `docproof`, or a misspelling of it that must not be passed over. */
export function isMeantAsDocproof(key: string): boolean {
  return nearestWord(key.toLowerCase(), ['docproof'], 2) !== null;
}
