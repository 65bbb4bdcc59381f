import { level } from './levelling/level.ts';
import { plain } from './literal.ts';
import { hasMark, isElision, markedText } from './marks.ts';

/** A line as it was printed, and as it counts. */
export interface ComparedLine {
  text: string;
  /** Levelled; two lines with one key are the same. */
  key: string;
}

/** Both sides of a comparison by text, line by line. */
export interface ComparedTexts {
  expected: ComparedLine[];
  actual: ComparedLine[];
  /** Whether the expectation leaves lines out. */
  elided: boolean;
}

/** So many marked lines of an expectation are tried on an output's lines; further ones stand for themselves. */
const mostMarkedLines = 200;

/**
 * Levels both sides: volatile text, then lines in which marks stand for values. Where the expectation leaves lines out,
 * the ellipses go, and so do the actual lines that they may stand for.
 */
export function comparedTexts(expected: string, actual: string): ComparedTexts {
  const written = linesOf(expected);
  const shown = written.filter((line) => !isElision(line));
  const elided = shown.length < written.length;
  const ours = shown.map(toLine);
  const filled = withMarks(shown, ours, linesOf(actual).map(toLine));
  return { expected: ours, actual: elided ? related(ours, filled) : filled, elided };
}

/** What of a side counts, as one text. */
export function keysOf(lines: readonly ComparedLine[]): string {
  return lines.map((line) => line.key).join('\n');
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

function toLine(text: string): ComparedLine {
  return { text: plain(text), key: plain(level(text)) };
}

/** Gives each actual line that fits an expected line with marks the key of that line. `shown` is what `expected` was made from. */
function withMarks(
  shown: readonly string[],
  expected: readonly ComparedLine[],
  actual: ComparedLine[],
): ComparedLine[] {
  const keys = new Set(expected.map((line) => line.key));
  const marked = [...new Set(shown.map(level))].filter(hasMark).slice(0, mostMarkedLines);
  const patterns = marked.map((key) => ({ key: plain(key), matches: markedText(key) }));
  return actual.map((line) => {
    if (keys.has(line.key)) return line;
    const pattern = patterns.find(({ matches }) => matches(line.key));
    return pattern === undefined ? line : { text: line.text, key: pattern.key };
  });
}

/** The lines of which at least half, by length, is words of the expectation. */
function related(expected: ComparedLine[], actual: ComparedLine[]): ComparedLine[] {
  const words = new Set(expected.flatMap((line) => wordsOf(line.key)));
  return actual.filter((line) => {
    const own = wordsOf(line.key);
    return lengthOf(own.filter((word) => words.has(word))) * 2 >= lengthOf(own);
  });
}

function lengthOf(words: string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}

function wordsOf(key: string): string[] {
  return key.split(/[\s"',;:=]+/).filter(Boolean);
}
