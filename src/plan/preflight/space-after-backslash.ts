import { regionFinder, regionsOf } from '../shell/regions.ts';
import { replacement } from './replacement.ts';
import type { Rule } from './rule.ts';

/** So many in one block are told of; what is put right makes room for the next. */
const mostInBlock = 500;

/** Backslashes that were to continue a line and have a space behind them. */
export const spaceAfterBackslash: Rule = {
  code: 'space-after-backslash',
  severity: 'warning',
  message: 'a space follows the backslash, so the command ends here',
  hint: 'A backslash continues a command only as the last character of its line.',
  about: 'Bash takes the space for an argument, and the next line for a command of its own.',
  example: '```bash\naz group create \\ \n  --name demo\n```\n',
  find: ({ documents, steps }) =>
    steps.flatMap(({ syntax, placeOf }) => {
      const found = [...syntax.text.matchAll(/(?<!\\)(?:\\\\)*\\([ \t]+)$/gm)].slice(0, mostInBlock);
      if (found.length === 0) return [];
      const regionAt = regionFinder(regionsOf(syntax.script));
      return found.flatMap(({ index, 0: whole, 1: spaces = '' }) => {
        const offset = index + whole.length - spaces.length - 1;
        const quoting = regionAt(offset)?.quoting;
        if (quoting !== undefined && quoting !== 'bare') return [];
        // A comment is in no region, and neither is a backslash on its own line.
        if (isComment(syntax.text, offset)) return [];
        const place = placeOf(offset);
        const behind = { ...place, column: place.column + 1 };
        const fix = goesOn(syntax.text, offset) ? replacement(documents, behind, spaces.length, '') : null;
        return [{ place, fix }];
      });
    }),
};

/**
 * Whether the next line is meant to belong to the command: it begins with an option or an operator. What begins with a quote
 * or a redirection may be a command of its own, and the space an argument.
 */
function goesOn(text: string, offset: number): boolean {
  const next = text.slice(text.indexOf('\n', offset) + 1);
  return /\s$/.test(text.slice(0, offset)) && /^[ \t]*(?:-{1,2}[\w"'$]|\||&&)/.test(next);
}

function isComment(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset) + 1, offset);
  return /(?:^|\s)#/.test(line);
}
