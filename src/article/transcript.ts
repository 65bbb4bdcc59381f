import { unfinished } from './unfinished.ts';

/** Lines of a transcript. */
export interface TranscriptLines {
  /** 0-based number of the first line in the block's text, and of the last. */
  first: number;
  last: number;
  text: string;
}

/** A command that was typed, and what it printed. */
export interface Exchange {
  command: TranscriptLines;
  output: TranscriptLines | null;
}

export interface Transcript {
  /** What stands before the first prompt. */
  before: TranscriptLines | null;
  exchanges: Exchange[];
}

/** Reads the text of a block in which commands stand after the prompt `$ `; without a prompt it has no exchanges. */
export function readTranscript(text: string): Transcript {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => promptOf(line) !== null);
  if (start < 0) return { before: null, exchanges: [] };
  const indent = promptOf(lines[start] ?? '')?.indent ?? 0;
  const isPrompt = (line: string) => (promptOf(line)?.indent ?? Number.POSITIVE_INFINITY) <= indent;
  const exchanges: Exchange[] = [];
  let at = start;
  while (at < lines.length) {
    const command = readCommand(lines, at, indent, isPrompt);
    at = command.last + 1;
    while (at < lines.length && !isPrompt(lines[at] ?? '')) at += 1;
    if (command.text.trim() === '') continue;
    exchanges.push({ command, output: outputOf(lines, command.last + 1, at, indent) });
  }
  return { before: outputOf(lines, 0, start, indent), exchanges };
}

/** Whether a text begins with a prompt, comments left out: nothing but a transcript does, since there is no command `$`. */
export function beginsWithPrompt(text: string): boolean {
  const first = text.split('\n').find((line) => !isBlank(line) && !isComment(line));
  return first !== undefined && promptOf(first) !== null;
}

/** A line that begins with a prompt: `$ ` and a command, or nothing behind it. */
function promptOf(line: string): { indent: number; command: string } | null {
  const [, blank = '', command] = /^([ \t]*)\$(?:[ \t]+(.*)|)$/.exec(line) ?? [];
  if (command === undefined && line.trim() !== '$') return null;
  return { indent: blank.length, command: command ?? '' };
}

/** Lines of a command that nobody would type: something was never closed. */
const longest = 2_000;

/** A command with its continuation lines. */
function readCommand(
  lines: readonly string[],
  first: number,
  indent: number,
  isPrompt: (line: string) => boolean,
): TranscriptLines {
  const opening = promptOf(lines[first] ?? '')?.command ?? '';
  const typed = [opening];
  // As far as it goes by backslashes alone, for a command that never becomes whole.
  let certain = 1;
  for (let waiting = unfinished(opening); waiting !== null; ) {
    const line = lines[first + typed.length];
    if (line === undefined || typed.length > longest || (isPrompt(line) && !waiting.isHeredoc)) break;
    const continued = continuation(line, indent);
    if (certain === typed.length && (typed.at(-1) ?? '').endsWith('\\')) certain += 1;
    typed.push(continued);
    if (!waiting.mayEnd(continued)) continue;
    waiting = unfinished(typed.join('\n'));
    if (waiting === null) certain = typed.length;
  }
  return { first, last: first + certain - 1, text: typed.slice(0, certain).join('\n') };
}

/** A further line of a command, without the `> ` with which a shell asks for it. */
function continuation(line: string, indent: number): string {
  const text = withoutIndent(line, indent);
  return /^>(?: |$)/.test(text) ? text.slice(2) : text;
}

/** What stands on some lines, blank ones around it left out; `null` if there is nothing, or comments alone. */
function outputOf(
  lines: readonly string[],
  start: number,
  end: number,
  indent: number,
): TranscriptLines | null {
  let [first, last] = [start, end - 1];
  while (first <= last && isBlank(lines[first])) first += 1;
  while (first <= last && isBlank(lines[last])) last -= 1;
  const printed = lines.slice(first, last + 1);
  if (printed.every((line) => isBlank(line) || isComment(line))) return null;
  const shown = printed.map((line) => withoutIndent(line, indent));
  return { first, last, text: shown.join('\n') };
}

function withoutIndent(line: string, indent: number): string {
  const blank = line.length - line.trimStart().length;
  return line.slice(Math.min(blank, indent));
}

/** Between commands, authors speak to their readers. */
function isComment(line: string): boolean {
  return /^\s*#(?:\s|$)/.test(line);
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}
