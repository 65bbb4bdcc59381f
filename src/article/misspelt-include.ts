import { commandLanguages } from './languages.ts';
import { nearestWord } from './nearest-word.ts';

/** Something in a line that is text to the publishing tool, and was meant to put a file there. */
export interface MisspeltInclude {
  /** Where it begins in the line. */
  offset: number;
  meant: string;
}

const include = '[!INCLUDE [text](path)]';
const code = ':::code language="…" source="…":::, on a line of its own,';

/** Finds what is almost an include or a `:::code`, in a line that has none; gives `null` where nothing is. */
export function misspeltInclude(line: string): MisspeltInclude | null {
  const opening = /(?<!\\)\[ ?!? ?([a-z]+)(?=[^\]a-z])/gi;
  for (const { 0: written, 1: word = '', index } of line.matchAll(opening)) {
    const isMarked = written.includes('!');
    const rest = line.slice(index + written.length);
    const near = nearestWord(word.toLowerCase(), ['include'], 2) !== null;
    // Without the exclamation mark it can be any link.
    if (near && (isMarked || /^\s*\[[^\]]*\]\([^)]*\.md\b/i.test(rest)))
      return { offset: index, meant: include };
    const language = /^-([\w-]+)[ \t]*\[/.exec(rest)?.[1]?.toLowerCase();
    const isOld = isMarked && word.toLowerCase() === 'code' && language !== undefined;
    if (isOld && commandLanguages.includes(language)) return { offset: index, meant: code };
  }
  const directive = /(?<!:):+[ \t]*code/i.exec(line) ?? misspeltCode(line);
  return directive !== null && /\bsource[ \t]*=/i.test(line.slice(directive.index))
    ? { offset: directive.index, meant: code }
    : null;
}

function misspeltCode(line: string): { index: number } | null {
  for (const { 1: word = '', index } of line.matchAll(/(?<!:):{2,}[ \t]*([a-z]+)(?=[ \t])/gi)) {
    if (nearestWord(word.toLowerCase(), ['code'], 1) !== null) return { index };
  }
  return null;
}
