import { lastUpTo } from '../../article/last-up-to.ts';
import { lineBefore } from './line-before.ts';
import { isInRoute, isInUsage, isKey, isPressed } from './meant-for-readers.ts';
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

/** Commands that show their arguments to a reader. */
const printers = new Set(['echo', 'printf', 'read']);

/** Names that stand in angle brackets in what kubectl and others print, and so in tests of it. */
const printed = new Set([
  ...'none nil null unknown unset pending invalid redacted hidden masked'.split(' '),
  'no value',
]);

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
  const closings = closingsOf(syntax.text);
  // Of a region that holds thousands of them, replacements are looked for once.
  const known = new Map<Region, (offset: number) => boolean>();
  const replaces = (region: Region) => {
    if (!/sed$/.test(region.command ?? '')) return nowhere;
    const finder = known.get(region) ?? newIn(syntax.text.slice(region.start, region.end));
    known.set(region, finder);
    return finder;
  };
  return syntax.candidates.filter(({ offset, text, redirects, isOnlyBare }) => {
    const region = regionAt(offset);
    if (region === null) return false;
    if (region.quoting === 'bare') return !redirects;
    const quoted = { region, closings, isInReplacement: replaces(region) };
    return !isOnlyBare && !isMarkup({ offset, text }, quoted, syntax.text);
  });
}

const nowhere = () => false;

/** Tells of an offset in a sed script whether a replacement stands there with something in brackets that no pattern before it has. */
function newIn(script: string): (offset: number) => boolean {
  const isInReplacement = replacementFinder(script);
  const found = [...script.matchAll(/<[^<>]*>/g)];
  const matched = new Set(found.filter(({ index }) => !isInReplacement(index)).map(([text]) => text));
  const known = new Set(found.filter(([text]) => matched.has(text)).map(({ index }) => index));
  return (offset) => isInReplacement(offset) && !known.has(offset);
}

/** A region, with what is known of the command around it. */
interface QuotedText {
  region: Region;
  /** Where elements are closed in the command, by their names. */
  closings: ReadonlyMap<string, number[]>;
  /** Whether an offset in the region, if it is a script for sed, stands in a replacement. */
  isInReplacement(offset: number): boolean;
}

/** Where elements are closed, by their names; in patterns the slash has a backslash. */
function closingsOf(command: string): Map<string, number[]> {
  const closings = new Map<string, number[]>();
  for (const { 1: name = '', index } of command.matchAll(/<\\?\/([\p{L}\p{N}:._-]+)>/gu)) {
    const places = closings.get(name) ?? [];
    places.push(index);
    closings.set(name, places);
  }
  return closings;
}

function isMarkup(
  { offset, text }: Placeholder,
  { region, closings, isInReplacement }: QuotedText,
  command: string,
): boolean {
  const before = lineBefore(command, offset);
  if (isPattern(text) || /#include\s+$/.test(before)) return true;
  // `a<b and c>d` compares.
  if (/[\w)]$/.test(before) && /\s(?:and|or|&&|\|\|)\s/i.test(text)) return true;
  const isInFile = region.quoting === 'heredoc' || region.quoting === 'raw';
  const after = command.slice(offset + text.length);
  if (region.command === 'read') return true;
  // The beginning of a word in a pattern.
  if (before.endsWith('\\') && region.quoting === 'single') return true;
  const isPrinted = printers.has(region.command ?? '');
  const within = isPrinted ? before.slice(-(offset - region.start)).replace(/^["']/, '') : before;
  if ((isInFile || isPrinted) && areTypeArguments(text.slice(1, -1), within, after)) return true;
  if (isInFile && isInRoute(text, before)) return true;
  if (isKey(text) && (isPrinted || isPressed(before))) return true;
  const around = command.slice(region.start, region.end);
  if (isInUsage(before.slice(-(offset - region.start)), around)) return true;
  const name = /^<([\p{L}\p{N}](?:[\p{L}\p{N}:._-]*[\p{L}\p{N}])?)/u.exec(text)?.[1] ?? '';
  const isWhole = text === `<${name}>`;
  if (printed.has(text.slice(1, -1).toLowerCase()) || (isWhole && openElements.has(name))) return true;
  // Line by line, an element is closed later in other quotes.
  const [start, end] = isPrinted || isInFile ? [offset, command.length] : [region.start, region.end];
  const closed = closings.get(name) ?? [];
  if ((closed[lastUpTo(closed, end)] ?? -1) >= start) return true;
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
