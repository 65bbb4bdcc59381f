import type { Document } from './document.ts';
import { mostLevels, tooDeepLine } from './nesting.ts';

/** More lines than anybody writes: the parser takes a gigabyte for some hundred thousand. */
export const mostLines = 200_000;

/** Why a file is not given to the parser, and the line from which on it could not be; `null` if it is. */
export function unreadable(document: Pick<Document, 'lines'>): { line: number; problem: string } | null {
  if (document.lines.length > mostLines + 1)
    return { line: mostLines + 1, problem: `it has more than ${mostLines} lines` };
  const deep = tooDeepLine(document);
  return deep === null
    ? null
    : { line: deep, problem: `its lists and quotes are nested more than ${mostLevels} deep` };
}
