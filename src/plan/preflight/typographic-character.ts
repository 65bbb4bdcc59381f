import { blanksInWords } from '../shell/blanks-in-words.ts';
import { syntaxProblem } from '../shell/problems.ts';
import { regionFinder, regionsOf } from '../shell/regions.ts';
import { readSyntax, type ShellSyntax } from '../shell/syntax.ts';
import { replacement } from './replacement.ts';
import type { Rule } from './rule.ts';

/** Characters that word processors put into commands, and what was meant. */
const meant: Record<string, { name: string; instead: string }> = {
  '\u00a0': { name: 'a non-breaking space', instead: ' ' },
  '\u2007': { name: 'a figure space', instead: ' ' },
  '\u202f': { name: 'a narrow non-breaking space', instead: ' ' },
  '\u2003': { name: 'an em space', instead: ' ' },
  '\u2009': { name: 'a thin space', instead: ' ' },
  '\u200b': { name: 'a zero-width space', instead: '' },
  '\u2000': { name: 'an en quad', instead: ' ' },
  '\u2002': { name: 'an en space', instead: ' ' },
  '\u200a': { name: 'a hair space', instead: ' ' },
  '\u205f': { name: 'a mathematical space', instead: ' ' },
  '\u2060': { name: 'a word joiner', instead: '' },
  '\u3000': { name: 'an ideographic space', instead: ' ' },
  '\ufeff': { name: 'a byte order mark', instead: '' },
  '\u2010': { name: 'a typographic hyphen', instead: '-' },
  '\u2011': { name: 'a non-breaking hyphen', instead: '-' },
  '\u2012': { name: 'a figure dash', instead: '-' },
  '\u2212': { name: 'a minus sign', instead: '-' },
  '\u2015': { name: 'a horizontal bar', instead: '--' },
  '\u2013': { name: 'an en dash', instead: '--' },
  '\u2014': { name: 'an em dash', instead: '--' },
  '\u2018': { name: 'a typographic quote', instead: "'" },
  '\u2019': { name: 'a typographic quote', instead: "'" },
  '\u201a': { name: 'a typographic quote', instead: "'" },
  '\u201e': { name: 'a typographic quote', instead: '"' },
  '\u201c': { name: 'a typographic quote', instead: '"' },
  '\u201d': { name: 'a typographic quote', instead: '"' },
};

const characters = new RegExp(`[${Object.keys(meant).join('')}]`, 'g');
const blank = new RegExp(`[${Object.keys(meant).filter(isBlank).join('')}]`);

/** Typographic spaces, dashes and quotes where bash wants plain ones. */
export const typographicCharacter: Rule = {
  code: 'typographic-character',
  severity: 'warning',
  message: 'this is {name}, which bash takes for a letter{suggestion}',
  about:
    'They look like spaces, hyphens and quotes and are none for bash: two words become one, an option becomes an argument. Within quotes and heredocs they are text and stay unmentioned.',
  example: '```bash\naz group\u00a0list\n```\n',
  find: ({ documents, steps }) =>
    steps.flatMap(({ syntax, placeOf }) => {
      const found = [...syntax.text.matchAll(characters)];
      if (found.length === 0) return [];
      const regionAt = regionFinder(regionsOf(syntax.script));
      const replaceable = replaceableIn(syntax);
      return found.flatMap(({ index, 0: character }) => {
        const { name, instead } = meant[character] ?? { name: '', instead: '' };
        if (regionAt(index)?.quoting !== 'bare') return [];
        const option = instead === '--' ? hyphensFor(syntax.text, index) : instead;
        if (option === null) return [];
        const place = placeOf(index);
        const suggestion = isBlank(character) ? '' : `: is ${option} meant?`;
        const fix = replaceable.has(index) ? replacement(documents, place, 1, instead) : null;
        return [{ place, args: { name, suggestion }, fix }];
      });
    }),
};

/** The hyphens that a dash stands for; `null` where it may belong to a name. */
function hyphensFor(text: string, index: number): string | null {
  const before = text.slice(Math.max(index - 2, 0), index);
  if (/^\s?-$/.test(before)) return '-';
  if (/\S$/.test(before)) return null;
  // The other hyphen is there, or the option is a single letter.
  return /^(?:-|[A-Za-z](?:[\s=]|$))/.test(text.slice(index + 1, index + 3)) ? '-' : '--';
}

/** What stands for a space, or for nothing. */
function isBlank(character: string): boolean {
  return meant[character]?.instead.trim() === '';
}

/** Offsets of the blanks that only separate words: without them bash parses what it parsed before. */
function replaceableIn(syntax: ShellSyntax): Set<number> {
  const found = blanksInWords(syntax, blank);
  if (found.size === 0) return found;
  const text = syntax.text.replaceAll(characters, (character, offset: number) =>
    found.has(offset) ? (meant[character]?.instead ?? '') : character,
  );
  const placeholders = syntax.candidates.filter(({ redirects }) => !redirects).map((one) => one.text);
  const problem = syntaxProblem(readSyntax(text, placeholders));
  const isNew = problem !== null && problem.message !== syntaxProblem(syntax)?.message;
  return isNew ? new Set() : found;
}
