import { type Region, regionAt, regionsOf } from './regions.ts';
import type { ShellSyntax } from './syntax.ts';

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
const printed = new Set('none nil null unknown unset pending invalid'.split(' '));

/** Elements of HTML that are often left open. */
const openElements = new Set('br hr img input link meta p li td tr th wbr'.split(' '));

/** Finds the placeholders of a command: bare, quoted, or in a heredoc. Redirections, markup and comments are none. */
export function placeholdersIn(syntax: ShellSyntax): Placeholder[] {
  if (syntax.candidates.length === 0) return [];
  const regions = regionsOf(syntax.script);
  return syntax.candidates.filter(({ offset, text, redirects }) => {
    const region = regionAt(regions, offset);
    if (region === null) return false;
    return region.quoting === 'bare' ? !redirects : !isMarkup({ offset, text }, region, syntax.text);
  });
}

function isMarkup({ offset, text }: Placeholder, region: Region, command: string): boolean {
  if (/[=()|+]/.test(text) || /#include\s+$/.test(command.slice(0, offset))) return true;
  const name = /^<([\p{L}\p{N}]+)/u.exec(text)?.[1] ?? '';
  const isWhole = text === `<${name}>`;
  if (isWhole && (printed.has(name.toLowerCase()) || openElements.has(name))) return true;
  if (command.slice(region.start, region.end).includes(`</${name}>`)) return true;
  return (
    region.quoting !== 'heredoc' && region.quoting !== 'raw' && patternCommands.has(region.command ?? '')
  );
}
