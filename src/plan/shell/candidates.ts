import { anyOf } from './any-of.ts';

/** Something in angle brackets that may be a placeholder. */
export interface Candidate {
  offset: number;
  /** With its angle brackets. */
  text: string;
  /** Whether bash would be meant to read it as redirections, if it stands outside of quotes. */
  redirects: boolean;
}

/** `<your-region>`, `<a name>`, `<path/file.pem>` and, from Markdown escapes, `<location\>`; no heredoc and no `< file`. */
const inBrackets =
  /(?<!<)<(?=[^<>]*\p{L})(?![^<>]*(?:@[\w-]+\.|:\/\/))[\p{L}\p{N}](?:[\p{L}\p{N} _.,:'’/@+|()=-]*[\p{L}\p{N}_).])?\\?>/gu;

/** Finds what may be a placeholder in a command. `named` are placeholders by the caller's word, whatever they look like. */
export function candidatesIn(command: string, named: readonly string[]): Candidate[] {
  const found = [...command.matchAll(inBrackets)].map(({ 0: text, index: offset }) => {
    return { offset, text, redirects: redirects(command, offset, text) };
  });
  for (const text of named) {
    for (const { index: offset } of command.matchAll(anyOf([text]))) {
      const known = found.find((candidate) => candidate.offset === offset && candidate.text === text);
      if (known === undefined) found.push({ offset, text, redirects: false });
      else known.redirects = false;
    }
  }
  return found;
}

/**
 * The command with the candidates' text replaced by letters, as long as before: what it would be once they are filled.
 * Without this, bash reads `--name <cluster> --query id` as two redirections.
 */
export function maskCandidates(command: string, candidates: readonly Candidate[]): string {
  let masked = command;
  for (const { offset, text, redirects } of candidates) {
    if (redirects) continue;
    masked = masked.slice(0, offset) + 'x'.repeat(text.length) + masked.slice(offset + text.length);
  }
  return masked;
}

/** `sort <in.txt>out.txt`: the brackets touch what a redirection needs. */
function redirects(command: string, offset: number, text: string): boolean {
  const before = command.slice(0, offset);
  const after = command.slice(offset + text.length);
  if (/^(?:>|&|\()/.test(after)) return true;
  // `<in 2>`, `<in -x>` and `<in | sort>` are more than a name.
  if (/\s(?:\d>$|-\w|\|)/.test(text)) return true;
  // Where the brackets touch a word before them, as in `https://<host>`, no one means a redirection.
  if (!/(?:^|[\s;|&()])\d?$/.test(before)) return false;
  if (/^[\w$"'~]/.test(after)) return true;
  return /\.\w{1,4}>$/.test(text) && /^ ?[\w./$~"']/.test(after);
}
