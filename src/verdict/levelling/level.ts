import { volatileClasses } from './classes.ts';

/**
 * Puts one token in place of all volatile text of a class, and makes widths of space and of table rules alike, so that two
 * runs of one command read the same. Levelling a levelled line changes nothing.
 */
export function level(line: string): string {
  let levelled = line.split(/\s+/).filter(Boolean).join(' ').replace(/-{3,}/g, '---');
  for (const { pattern, token, accepts } of volatileClasses) {
    levelled = levelled.replace(pattern, (match) => (accepts?.(match) === false ? match : token));
  }
  return levelled;
}
