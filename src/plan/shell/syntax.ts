import type { ParsedScript } from 'unbash';
import { parseShell } from '../../article/parse-shell.ts';
import { type Candidate, candidatesIn, maskCandidates } from './candidates.ts';

/** A command with its syntax tree, which every rule shares. */
export interface ShellSyntax {
  text: string;
  /** The tree of the text as it would be with its placeholders filled; offsets are the text's. */
  script: ParsedScript;
  candidates: Candidate[];
}

/** Parses a command. What bash cannot parse is among the tree's errors. */
export function readSyntax(text: string, placeholders: readonly string[]): ShellSyntax {
  const candidates = candidatesIn(text, placeholders);
  const masked = maskCandidates(text, candidates);
  // Behind a block there is a line end, which a backslash at its very end takes away.
  const whole = masked.endsWith('\\') ? `${masked}\n` : masked;
  return { text, candidates, script: parseWhole(whole) };
}

/** `case` among the arguments of a command. */
const caseArgument =
  /(?<=[^\s;|&(){}!`\\](?:[ \t]|\\\n)+)(?<!\b(?:then|do|else|if|elif|while|until|time)[ \t]+)case(?=[\s;|&)])/g;

/** The parser takes every word `case` in a substitution for the keyword, as in `$(grep -c case notes.txt)`, and misses its end. */
function parseWhole(text: string): ParsedScript {
  const script = parseShell(text);
  if (script.errors === undefined || !/\bcase\b/.test(text)) return script;
  const other = parseShell(text.replace(caseArgument, 'Case'));
  return other.errors === undefined ? other : script;
}
