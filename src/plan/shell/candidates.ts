import { anyOf } from './any-of.ts';

/** Something in angle brackets that may be a placeholder. */
export interface Candidate {
  offset: number;
  /** With its angle brackets. */
  text: string;
  /** Whether bash would be meant to read it as redirections, if it stands outside of quotes. */
  redirects: boolean;
}

const character = String.raw`\p{L}\p{N} _.,:'’/@+|()=!?…-`;
const lastCharacter = String.raw`\p{L}\p{N}_).!?…`;
const words = String.raw`[\p{L}\p{N}](?:[${character}]*[${lastCharacter}])?`;
// Named groups and their references in patterns, addresses and links are none.
const opening = String.raw`(?<!<|\(\?P?|\\k)<(?=[^<>]*\p{L})(?![^<>]*(?:@[\w-]+\.|:\/\/))`;

/** `<your-region>`, `<a name>`, `<path/file.pem>` and, from Markdown escapes, `<location\>`; no heredoc and no `< file`. */
const inBrackets = new RegExp(String.raw`${opening}${words}\\?>`, 'gu');

/** `"< your-region >"`, which could be no redirection: it is all that is quoted. */
const spaced = new RegExp(String.raw`(?<=(["']))${opening} ${words} >(?=\1)`, 'gu');

/** `'<example-jdbc:sqlserver://host;database=x>'`: all that is quoted, and a reader is meant to put something else there. */
const example = /(?<=(["']))<(?:your|example)[-_ ](?![^<>]*@[\w-]+\.)[^<>"'\r\n]+>(?=\1)/gi;

/** Finds what may be a placeholder in a command. `named` are placeholders by the caller's word, whatever they look like. */
export function candidatesIn(command: string, named: readonly string[]): Candidate[] {
  const found = new Map<number, Candidate>();
  for (const kind of [inBrackets, spaced, example]) {
    for (const { 0: text, index: offset } of command.matchAll(kind)) {
      if (found.has(offset)) continue;
      found.set(offset, { offset, text, redirects: redirects(command, offset, text) });
    }
  }
  const others: Candidate[] = [];
  for (const { offset, text } of occurrences(command, named)) {
    const known = found.get(offset);
    if (known?.text === text) known.redirects = false;
    else others.push({ offset, text, redirects: false });
  }
  return [...found.values(), ...others];
}

/** Anything in angle brackets. */
const bracketed = /<[^<>]+>/g;

/** Where each of some texts stands in a command. There may be thousands in angle brackets, which are looked for together. */
export function occurrences(command: string, texts: readonly string[]): Pick<Candidate, 'offset' | 'text'>[] {
  const wanted = new Set(texts.filter((text) => /^<[^<>]+>$/.test(text)));
  const inBrackets = wanted.size === 0 ? [] : [...command.matchAll(bracketed)];
  const others = texts.filter((text) => !wanted.has(text));
  return [
    ...inBrackets.filter(([text]) => wanted.has(text)),
    ...others.flatMap((text) => [...command.matchAll(anyOf([text]))]),
  ].map(({ 0: text, index: offset }) => ({ offset, text }));
}

/**
 * The command with the candidates' text replaced by letters, as long as before: what it would be once they are filled.
 * Without this, bash reads `--name <cluster> --query id` as two redirections.
 */
export function maskCandidates(command: string, candidates: readonly Candidate[]): string {
  const pieces: string[] = [];
  // They may overlap.
  const byOffset = candidates.filter((one) => !one.redirects).sort((one, other) => one.offset - other.offset);
  let at = 0;
  for (const { offset, text } of byOffset) {
    const end = offset + text.length;
    if (end <= at) continue;
    const start = Math.max(offset, at);
    pieces.push(command.slice(at, start), 'x'.repeat(end - start));
    at = end;
  }
  return [...pieces, command.slice(at)].join('');
}

/** `sort <in.txt>out.txt`: the brackets touch what a redirection needs. */
function redirects(command: string, offset: number, text: string): boolean {
  const before = command.slice(Math.max(offset - 2, 0), offset);
  const after = command.slice(offset + text.length);
  if (/^(?:>|&|\()/.test(after)) return true;
  // `<in 2>`, `<in -x>` and `<in | sort>` are more than a name.
  if (/\s(?:\d>$|-\w|\|)/.test(text)) return true;
  // Where the brackets touch a word before them, as in `https://<host>`, no one means a redirection.
  if (!/(?:^|[\s;|&()])\d?$/.test(before)) return false;
  // `<cluster>_rg` is a name with a placeholder in it.
  if (/^_\w/.test(after)) return false;
  if (/^(?:[\w$"'~]|\.{1,2}\/|\/(?:dev|tmp|proc)\/)/.test(after)) return true;
  return /\.\w{1,4}>$/.test(text) && /^ ?[\w./$~"']/.test(after);
}
