import type { DiagnosticCode } from './diagnostics/catalogue.ts';
import { directiveKeys } from './directive-keys.ts';
import { nearestWord } from './nearest-word.ts';
import { isMeantAsDocproof } from './own-name.ts';
import type { Directives } from './types.ts';

/** Something wrong with a directive, as code and values of the catalogue. */
export interface DirectiveProblem {
  code: DiagnosticCode;
  args: Record<string, string>;
  /** Where it stands in the comment's content. */
  offset: number;
}

/** What a comment asks for, and what of it could not be understood. */
export interface DirectiveReading {
  directives: Directives;
  /** Keys of the directives that were understood, as written, and where each stands in the comment's content. */
  keys: { key: string; offset: number }[];
  problems: DirectiveProblem[];
}

/** One directive: a key, then `=` and a word or a quoted text; or anything else up to the next space. */
const token = /([A-Za-z][\w-]*)(?:=("(?:[^"\\]|\\[\s\S])*"|'[^']*'|[^\s"']+))?(?=\s|$)|\S+/g;

/** Reads the content of a comment; gives `null` for a comment that is no directive. */
export function readDirectives(content: string): DirectiveReading | null {
  const opening = /^\s*docproof\b(\s*:)?/i.exec(content);
  if (opening === null) return misspelt(content);
  const reading: DirectiveReading = { directives: {}, keys: [], problems: [] };
  if (opening[1] === undefined) reading.problems.push(malformed('docproof', 'a colon belongs after it', 0));
  const rest = content.slice(opening[0].length);
  for (const match of rest.matchAll(token)) {
    const offset = opening[0].length + match.index;
    const [written, key, value = null] = match;
    if (key === undefined) reading.problems.push(malformed(written, 'write it as KEY=VALUE', offset));
    else addDirective(reading, key, value === null ? null : unquote(value), offset);
  }
  if (rest.trim() === '') reading.problems.push(malformed('docproof', 'it names no directive', 0));
  return reading;
}

/** `docprof: skip` must not run what its author wanted to leave out. */
function misspelt(content: string): DirectiveReading | null {
  const [, space = '', word = ''] = /^(\s*)([A-Za-z][\w-]*)\s*:/.exec(content) ?? [];
  if (!isMeantAsDocproof(word)) return null;
  const problem = malformed(word, 'is docproof meant?', space.length);
  return { directives: {}, keys: [], problems: [problem] };
}

/** Adds one directive to a reading. */
export function addDirective(
  reading: DirectiveReading,
  key: string,
  value: string | null,
  offset: number,
): void {
  const read = directiveKeys.get(key);
  if (read === undefined) {
    const args = unknownKey(key, directiveKeys.keys());
    reading.problems.push({ code: 'unknown-directive', args, offset });
  } else {
    const result = read(value);
    const directive = value === null ? key : `${key}=${value}`;
    if (!result.ok) reading.problems.push(malformed(directive, result.problem, offset));
    else if (reading.keys.some((one) => one.key === key)) {
      const problem = `${key} stands twice in this comment; leave one of them out`;
      reading.problems.push(malformed(directive, problem, offset));
    } else {
      Object.assign(reading.directives, result.directives);
      reading.keys.push({ key, offset });
    }
  }
}

/** What is said of a key that does not exist, among those that do. */
export function unknownKey(key: string, known: Iterable<string>): { key: string; suggestion: string } {
  // With as many edits as it has letters a word is like any other.
  const nearest = nearestWord(key.toLowerCase(), known, Math.min(3, key.length - 1));
  return { key, suggestion: nearest === null ? '' : `: is ${nearest} meant?` };
}

function malformed(directive: string, problem: string, offset: number): DirectiveProblem {
  return { code: 'invalid-directive', args: { directive, problem }, offset };
}

function unquote(value: string): string {
  if (value.startsWith('"')) return value.slice(1, -1).replace(/\\(["\\])/g, '$1');
  return value.startsWith("'") ? value.slice(1, -1) : value;
}
