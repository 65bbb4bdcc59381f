import { nearestWord } from './nearest-word.ts';

/** Words that mark a block as a command, where the config does not say. */
export const commandLanguages: readonly string[] = [
  'azurecli-interactive',
  'azurecli',
  'azure-cli-interactive',
  'bash',
  'bash-interactive',
  'sh',
  'shell',
];

/** Languages that are no command, though they are spelled much like one. */
const lookalikes = new Set(
  'ash bas csh dash fish h hash hs ksh mksh rsh s sc ssh st sv tcsh xonsh zsh powershell'.split(' '),
);

/** The language of an info string: its first word, up to attributes such as `{1,3}`. One in braces keeps them, and is none that is run. */
export function languageOf(word: string | null | undefined): string {
  return /^(?:\{\.?[a-z][\w-]*\}?(?=[\s,]|$)|[^\s{,]+)/i.exec(word ?? '')?.[0] ?? '';
}

/** Whether the language is one for expected outputs, such as `output`, `Output` or `outputlinux`. */
export function isOutputLanguage(language: string): boolean {
  return /^output[\w-]*$/i.test(language);
}

/** The known language that a word seems to be meant for; `null` if it is another language. */
export function misspeltLanguage(language: string, known: readonly string[]): string | null {
  const word = language.toLowerCase();
  if (word === '' || known.includes(word) || lookalikes.has(word)) return null;
  // A language in braces, or with a title behind it.
  const [, inBraces, titled] = /^(?:\{\.?([\w-]+)\}?|([\w-]+)[:[(=].*)$/.exec(word) ?? [];
  const bare = inBraces ?? titled;
  if (bare !== undefined) return known.includes(bare) ? bare : null;
  return nearestWord(word, known, word.length >= 8 ? 2 : 1);
}
