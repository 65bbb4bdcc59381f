import anser from 'anser';
import { nearestColour, nearestInPalette } from './nearest-colour.ts';

/** A stretch of output in one style; `classes` are names of the style sheet, parted by spaces. */
export interface Span {
  classes: string;
  text: string;
}

/** Links, titles and the like (OSC, DCS, …), then character sets and single shifts: nothing of them is text. */
const strings = /\u001b[\]PX^_][^\u0007\u001b\n]*(?:\u0007|\u001b\\)?/g;
const shortSequences = /\u001b(?:[ -/]+[0-~]|[0-Z\\^-~])/g;

/** The sixteen named colours. */
const named = /^ansi-(?:bright-)?(?:black|red|green|yellow|blue|magenta|cyan|white)$/;
const shownDecorations: ReadonlySet<string> = new Set([
  'bold',
  'dim',
  'italic',
  'underline',
  'strikethrough',
]);

/**
 * Reads what a program printed for a terminal: colours become class names, other sequences are dropped, and a line
 * that was written over (`\r`) is left as it last stood.
 */
export function terminalSpans(output: string): Span[] {
  const text = output
    .replace(strings, '')
    .replace(shortSequences, '')
    .split('\n')
    .map(lastWritten)
    .join('\n');
  return anser
    .ansiToJson(text, { json: true, use_classes: true, remove_empty: true })
    .map((entry) => ({ classes: classes(entry), text: entry.content }));
}

function lastWritten(line: string): string {
  const writings = line.replace(/\r+$/, '').split('\r');
  return writings.at(-1) ?? '';
}

/** What anser tells of a stretch; its types know one decoration only, its values carry all. */
interface Entry {
  fg: string | null;
  bg: string | null;
  fg_truecolor: string | null;
  decorations?: readonly string[];
}

function classes(entry: Entry): string {
  const colour = colourOf(entry);
  return [
    ...(colour === null ? [] : [colour]),
    ...(entry.bg !== null ? ['ansi-marked'] : []),
    ...(entry.decorations ?? []).filter((name) => shownDecorations.has(name)).map((name) => `ansi-${name}`),
  ].join(' ');
}

function colourOf({ fg, fg_truecolor: rgb }: Entry): string | null {
  if (fg === null || named.test(fg)) return fg;
  const index = /^ansi-palette-(\d+)$/.exec(fg)?.[1];
  if (index !== undefined) return nearestInPalette(Number(index));
  const [red = 0, green = 0, blue = 0] = (rgb ?? '').split(',').map(Number);
  return rgb === null ? null : nearestColour([red, green, blue]);
}
