import { commandLanguages, isOutputLanguage, languageOf } from './languages.ts';

/** Signs as of a fence, or mistaken for those, and a word, at the end of a line. */
const signsAndWord = /(?<![`~'´‘’])(?:`{2,}|~{2,}|'{3,}|´{3,}|‘{3,}|’{3,})[ \t]*([A-Za-z][\w-]*)[ \t]*$/gm;

/** Where in a text that is no block the first line stands that was to begin one; `null` if none was. */
export function unreadFence(text: string): number | null {
  for (const { 1: word, index } of text.matchAll(signsAndWord)) {
    const language = languageOf(word).toLowerCase();
    const isKnown =
      commandLanguages.includes(language) || language === 'console' || isOutputLanguage(language);
    if (isKnown && mayBegin(text.slice(0, index))) return index;
  }
  return null;
}

/** Whether a block may have been meant to begin there: at the beginning of the line, or behind words, with no code open. */
function mayBegin(before: string): boolean {
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  return /^[ \t>]*$/.test(line) || (/[ \t]$/.test(line) && !/[`~]/.test(line));
}
