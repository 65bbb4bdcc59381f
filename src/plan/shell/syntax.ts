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
  return { text, candidates, script: parseShell(masked.endsWith('\\') ? `${masked}\n` : masked) };
}
