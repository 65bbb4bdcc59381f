import { type Region, regionFinder, regionsOf } from './regions.ts';
import { replacementFinder } from './sed-replacement.ts';
import type { ShellSyntax } from './syntax.ts';
import { areTypeArguments } from './type-arguments.ts';

/** A placeholder that bash would be given as it is. */
export interface Placeholder {
  offset: number;
  /** With its angle brackets. */
  text: string;
}

/** Commands whose quoted arguments are patterns or programs, in which angle brackets are syntax. */
const patternCommands = new Set(
  'grep egrep fgrep rg sed gsed awk gawk perl python python3 jq xmllint'.split(' '),
);

/** Names that stand in angle brackets in what kubectl and others print, and so in tests of it. */
const printed = new Set('none nil null unknown unset pending invalid redacted hidden masked'.split(' '));

/** Elements of HTML that are often left open. */
const openElements = new Set(
  'br hr img input link meta p li td tr th wbr html head body div span ul ol h1 h2 h3 strong em pre script style'.split(
    ' ',
  ),
);

/** Finds the placeholders of a command: bare, quoted, or in a heredoc. Redirections, markup and comments are none. */
export function placeholdersIn(syntax: ShellSyntax): Placeholder[] {
  if (syntax.candidates.length === 0) return [];
  const regionAt = regionFinder(regionsOf(syntax.script));
  // Of a region that holds thousands of them each question is asked once.
  const known = new Map<Region, QuotedText>();
  return syntax.candidates.filter(({ offset, text, redirects }) => {
    const region = regionAt(offset);
    if (region === null) return false;
    if (region.quoting === 'bare') return !redirects;
    const quoted = known.get(region) ?? quotedText(region, syntax.text);
    known.set(region, quoted);
    return !isMarkup({ offset, text }, quoted, syntax.text);
  });
}

/** A region with what is in it. */
interface QuotedText {
  region: Region;
  /** Names of the elements that are closed in it. */
  closed: ReadonlySet<string>;
  /** Whether an offset in it, if it is a script for sed, stands in a replacement. */
  isInReplacement(offset: number): boolean;
}

function quotedText(region: Region, command: string): QuotedText {
  const text = command.slice(region.start, region.end);
  const closed = new Set(Array.from(text.matchAll(/<\\?\/([^<>]*)>/g), ([, name = '']) => name));
  const isForSed = /sed$/.test(region.command ?? '');
  return { region, closed, isInReplacement: isForSed ? replacementFinder(text) : () => false };
}

/** Characters before a placeholder that are looked at: of more than that none is a word. */
const longestBefore = 200;

function isMarkup(
  { offset, text }: Placeholder,
  { region, closed, isInReplacement }: QuotedText,
  command: string,
): boolean {
  const before = command.slice(Math.max(offset - longestBefore, 0), offset);
  if (isPattern(text) || /#include\s+$/.test(before)) return true;
  // `a<b and c>d` compares.
  if (/[\w)]$/.test(before) && /\s(?:and|or|&&|\|\|)\s/i.test(text)) return true;
  const isInFile = region.quoting === 'heredoc' || region.quoting === 'raw';
  const after = command.slice(offset + text.length);
  if (isInFile && areTypeArguments(text.slice(1, -1), before, after)) return true;
  const name = /^<([\p{L}\p{N}](?:[\p{L}\p{N}:._-]*[\p{L}\p{N}])?)/u.exec(text)?.[1] ?? '';
  const isWhole = text === `<${name}>`;
  if (isWhole && (printed.has(name.toLowerCase()) || openElements.has(name))) return true;
  if (closed.has(name)) return true;
  if (isInFile || !patternCommands.has(region.command ?? '')) return false;
  return !isInReplacement(offset - region.start);
}

/** `<type=(.+), name=(.+)>`, but not `<group (must exist)>`, `<eastus|westus>` and `<example-host;database=x>`. */
function isPattern(text: string): boolean {
  if (/^<(?:your|example)[-_ ]/i.test(text)) return false;
  const bare = text.replace(/ \([\p{L}\p{N} ,.'’/-]+\)/gu, '');
  if (/[=()+]/.test(bare)) return true;
  return bare.includes('|') && !/^<[\p{L}\p{N}][\p{L}\p{N} _./-]*(?:\|[\p{L}\p{N} _./-]+)+>$/u.test(bare);
}
