import { anyOf } from './any-of.ts';
import { lineBefore } from './line-before.ts';

/** Something in angle brackets that may be a placeholder. */
export interface Candidate {
  offset: number;
  /** With its angle brackets. */
  text: string;
  /** Whether bash would be meant to read it as redirections, if it stands outside of quotes. */
  redirects: boolean;
  /** Whether it is one only outside of quotes: in texts `<` and `>` among blanks compare. */
  isOnlyBare: boolean;
}

const character = String.raw`\p{L}\p{N} _.,:'’/@+|()=!?…-`;
const lastCharacter = String.raw`\p{L}\p{N}_).!?…`;
const words = String.raw`[\p{L}\p{N}](?:[${character}]*[${lastCharacter}])?`;
// Named groups and their references in patterns, addresses and links are none.
const opening = String.raw`(?<!<|\(\?P?|\\k)<(?=[^<>]*\p{L})(?![^<>]*(?:@(?:[\w-]+\.|localhost\b)|:\/\/))`;

/** `<your-region>`, `<a name>`, `<path/file.pem>` and, from Markdown escapes, `<location\>`; no heredoc and no `< file`. */
const inBrackets = new RegExp(String.raw`${opening}${words}\\?>`, 'gu');

/** `"< your-region >"`, which could be no redirection: it is all that is quoted. */
const spaced = new RegExp(String.raw`(?<=(["']))${opening} ${words} >(?=\1)`, 'gu');

/** `< your-region >`, `< region>` and `<region >` among the words of a command. What follows tells them from redirections. */
const loose =
  /(?<![<>])<(?=[^<>]*\p{L})(?:[ \t]+[\p{L}\p{N}][\p{L}\p{N} \t_./-]*|[\p{L}\p{N}][\p{L}\p{N} \t_./-]*[ \t])>/gu;

/** `<1-10>`, `<https://example.com>` and whatever else is followed by an option: a file of that name nobody would write. */
const beforeOption = /(?<![<>\d&$\w)])<(?=[^<>\s])[^<>\n'"`$(){};&|]{1,80}>(?=[ \t]+-{1,2}[A-Za-z])/g;

/** `'<example-jdbc:sqlserver://host;database=x>'`: all that is quoted, and a reader is meant to put something else there. */
const example = /(?<=(["']))<(?:your|example)[-_ ](?![^<>]*@[\w-]+\.)[^<>"'\r\n]+>(?=\1)/gi;

/** Finds what may be a placeholder in a command. `named` are placeholders by the caller's word, whatever they look like. */
export function candidatesIn(command: string, named: readonly string[]): Candidate[] {
  const found = new Map<number, Candidate>();
  for (const kind of [inBrackets, spaced, example, loose, beforeOption]) {
    for (const { 0: text, index: offset } of command.matchAll(kind)) {
      if (found.has(offset)) continue;
      const isOnlyBare = kind === loose || kind === beforeOption;
      const isRedirection = isOnlyBare ? areRedirections : redirects;
      found.set(offset, { offset, text, redirects: isRedirection(command, offset, text), isOnlyBare });
    }
  }
  const others: Candidate[] = [];
  for (const { offset, text } of occurrences(command, named)) {
    const known = found.get(offset);
    if (known?.text === text) Object.assign(known, { redirects: false, isOnlyBare: false });
    else others.push({ offset, text, redirects: false, isOnlyBare: false });
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
  let end = 0;
  for (const { offset, text } of candidates
    .filter((one) => !one.redirects)
    .toSorted((a, b) => a.offset - b.offset)) {
    if (offset + text.length <= end) continue;
    const from = Math.max(offset, end);
    pieces.push(command.slice(end, from), 'x'.repeat(offset + text.length - from));
    end = offset + text.length;
  }
  return pieces.join('') + command.slice(end);
}

/** Commands that read their input, and so are given it by `<`. */
const filter =
  /(?:^|[\n;|&(]|\$\()[ \t]*(?:cat|tac|sort|uniq|wc|rev|nl|tr|base64|gzip|gunzip|zcat|bzip2|xz|fold|fmt|od|xxd|hexdump|(?:md5|sha\d+)sum)\b[^\n;|&()]*$/;

/** `sort <in.txt>out.txt`: the brackets touch what a redirection needs. */
function redirects(command: string, offset: number, text: string): boolean {
  const before = command.slice(Math.max(offset - 2, 0), offset);
  const after = command.slice(offset + text.length);
  if (/^(?:>|&|\()/.test(after)) return true;
  // `<in 2>`, `<in -x>` and `<in | sort>` are more than a name.
  if (/\s(?:\d>$|-\w|\|)/.test(text)) return true;
  // `cat <in> out` and `sort<in>out`, but not `cat <manifest-file> service.yaml`.
  if (
    /^<\w+>$/.test(text) &&
    /^[ \t]*[\w./$~"'][^\s;|&]*[ \t]*(?:[\n;|&)]|\d?>|$)/.test(after) &&
    filter.test(lineBefore(command, offset))
  )
    return true;
  // Where the brackets touch a word before them, as in `https://<host>`, no one means a redirection.
  if (!/(?:^|[\s;|&()])\d?$/.test(before)) return false;
  // `<cluster>_rg` is a name with a placeholder in it.
  if (/^_\w/.test(after)) return false;
  if (/^(?:[\w$"'~]|\.{1,2}\/|\/(?:dev|tmp|proc)\/)/.test(after)) return true;
  return /\.\w{1,4}>$/.test(text) && /^ ?[\w./$~"']/.test(after);
}

/** Whether a file follows the `>`, as in `sort < in.txt > out.txt`; bash would hardly be meant to write one named `--name`. */
function areRedirections(command: string, offset: number, text: string): boolean {
  // `<in 2>` and `<in -x>` are more than a name.
  if (/[ \t](?:\d>$|-\w)/.test(text)) return true;
  const end = offset + text.length;
  if (/[>&|(]/.test(command.charAt(end))) return true;
  if (/[/=:]/.test(command.charAt(offset - 1))) return false;
  return !/^(?:[ \t]|\\\r?\n)*(?:$|[\n;|&)#]|-{1,2}[A-Za-z]|<[ \t]*[\p{L}\p{N}])/u.test(command.slice(end));
}
