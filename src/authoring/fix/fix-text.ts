import type { Diagnostic } from '../../article/diagnostic.ts';
import { applyFixes } from './apply-fixes.ts';

/** Most times that a text is looked at anew: what is put right can uncover something else. */
export const mostRounds = 10;

/** A text in which everything is put right that can be. */
export interface FixedArticle {
  text: string;
  /** What was put right, each as it was found, in the order in which it was. */
  fixed: Diagnostic[];
}

/**
 * Puts right what is found in a text, again and again, until nothing changes.
 *
 * @param file - whose findings count; those in files that it includes have other offsets
 * @param text - without its byte order mark
 * @param find - gives everything that is found in a text
 */
export function fixText(
  file: string,
  text: string,
  find: (text: string) => readonly Diagnostic[],
): FixedArticle {
  const result: FixedArticle = { text, fixed: [] };
  for (let round = 0; round < mostRounds; round += 1) {
    const fixable = find(result.text).filter((found) => found.file === file);
    const fixes = fixable.map(({ fix }) => fix).filter((fix) => fix !== undefined);
    const { text: after, applied } = applyFixes(result.text, fixes);
    if (after === result.text) break;
    const chosen = new Set(applied);
    result.fixed = result.fixed.concat(fixable.filter(({ fix }) => fix !== undefined && chosen.has(fix)));
    result.text = after;
  }
  return result;
}
