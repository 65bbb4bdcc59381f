import { hash } from 'node:crypto';
import type { Diagnostic } from '../../article/diagnostic.ts';
import { sourceLines } from '../../article/source-lines.ts';
import { applyFixes } from './apply-fixes.ts';

/** Characters that are looked at in all rounds together, unless these are few: a megabyte takes a second or two. */
const mostCharacters = 4_000_000;
const fewRounds = 4;

/**
 * Most times that a text is looked at anew: what is put right can uncover something else, at most line by line. Only fixes
 * that never settle need more, and very long texts: they can be put right once more.
 */
export function mostRounds(text: string): number {
  const affordable = Math.max(Math.floor(mostCharacters / Math.max(text.length, 1)), fewRounds);
  return Math.min(sourceLines('', text).lines.length + 10, affordable);
}

/** A text in which everything is put right that can be. */
export interface FixedArticle {
  text: string;
  /** What was put right, each as it was found, in the order in which it was. */
  fixed: Diagnostic[];
}

/**
 * Puts right what is found in a text, again and again, until nothing changes, or a text comes back that has been before.
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
  const before = new Set<string>();
  const most = mostRounds(text);
  while (before.size < most && !before.has(digestOf(result.text))) {
    before.add(digestOf(result.text));
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

/** Takes less room than a large text, of which there may be thousands. */
function digestOf(text: string): string {
  return hash('sha256', text);
}
