import type { Level } from './levelling/level.ts';
import { plain } from './literal.ts';
import { hasMark, isElision, leastLength, markedText } from './marks.ts';
import { isWarning } from './warnings.ts';

/** A line as it was printed, and as it counts. */
export interface ComparedLine {
  /** With its values disguised where they could be taken for marks. */
  line: string;
  /** Levelled; two lines with one key are the same. */
  key: string;
  /** Lines of the output right before it that count for nothing, as printed. */
  free?: string[];
}

/** Both sides of a comparison by text, line by line. */
export interface ComparedTexts {
  expected: ComparedLine[];
  actual: ComparedLine[];
  /** Whether the expectation leaves lines out. */
  elided: boolean;
  /** Lines behind the last actual one that count for nothing. */
  freeAtEnd: string[];
  level: Level;
}

/** So many marked lines of an expectation are tried on an output's lines; further ones stand for themselves. */
const mostMarkedLines = 200;

/** So many times longer than the line that fits it a marked one may be: thousands of lines must not become megabytes. */
const mostLonger = 4;

/** Characters of a line that may stand within another. */
const leastHeld = 12;

/**
 * Levels both sides: volatile text, then lines in which marks stand for values. Where the expectation leaves lines out,
 * the ellipses go, and so do the actual lines that they may stand for; lines that only warn go where none is expected.
 */
export function comparedTexts(expected: string, actual: string, level: Level): ComparedTexts {
  const written = linesOf(expected);
  const shown = written.filter((line) => !isElision(line));
  const elided = shown.length < written.length;
  const levelled = shown.map(level);
  const ours = shown.map((line, index) => ({ line, key: plain(levelled[index] ?? '') }));
  const keyOf = keyFinder(levelled);
  const keys = new Set(ours.map(({ key }) => key));
  const printed = linesOf(actual).filter((line) => !(elided && isElision(line)));
  const filled = printed.map((line) => ({ line, key: keyOf(plain(level(line))) }));
  // What a program warns of beside its output is no part of that, unless the expectation shows such lines.
  const warned = shown.some(isWarning);
  const told = new Set(filled.filter(({ line, key }) => warned || keys.has(key) || !isWarning(line)));
  const counting = elided ? new Set(related(ours, [...told])) : told;
  return { expected: ours, ...withFree(filled, counting), elided, level };
}

/** Hands lines that count for nothing to the next one that counts. */
function withFree(
  lines: readonly ComparedLine[],
  counting: ReadonlySet<ComparedLine>,
): Pick<ComparedTexts, 'actual' | 'freeAtEnd'> {
  const actual: ComparedLine[] = [];
  let free: string[] = [];
  for (const line of lines) {
    if (!counting.has(line)) free.push(line.line);
    else {
      actual.push(free.length === 0 ? line : { ...line, free });
      free = [];
    }
  }
  return { actual, freeAtEnd: free };
}

/** What of a side counts, as one text. */
export function keysOf(lines: readonly ComparedLine[]): string {
  return lines.map((line) => line.key).join('\n');
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

/**
 * Makes what gives a levelled line of an output its key: that of the first expected line whose marks it fits, or its own.
 * It looks for a line once, however often it comes.
 *
 * @param expected - the expected lines, levelled
 */
export function keyFinder(expected: readonly string[]): (levelled: string) => string {
  const levelled = [...new Set(expected)];
  const keys = new Set(levelled.map(plain));
  const patterns = levelled
    .filter(hasMark)
    .slice(0, mostMarkedLines)
    .map((line) => ({ key: plain(line), least: leastLength(line), matches: markedText(line) }));
  if (patterns.length === 0) return (line) => line;
  const found = new Map<string, string>();
  const fitting = (line: string) =>
    patterns.find(
      ({ key, least, matches }) =>
        least <= line.length && key.length <= mostLonger * (line.length + 20) && matches(line),
    )?.key ?? line;
  return (line) => {
    if (keys.has(line)) return line;
    const key = found.get(line) ?? fitting(line);
    found.set(line, key);
    return key;
  };
}

/** The lines of which at least half, by length, is words of the expectation, and those that hold one of its lines. */
function related(expected: ComparedLine[], actual: ComparedLine[]): ComparedLine[] {
  const words = new Set(expected.flatMap((line) => wordsOf(line.key)));
  const whole = expected.map((line) => line.key).filter((key) => key.length >= leastHeld);
  const held = whole.slice(0, mostMarkedLines);
  return actual.filter((line) => {
    const own = wordsOf(line.key);
    const known = own.filter((word) => words.has(word));
    return (
      lengthOf(known) * 2 >= lengthOf(own) ||
      known.length * 2 >= own.length ||
      held.some((key) => line.key.includes(key))
    );
  });
}

function lengthOf(words: string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}

function wordsOf(key: string): string[] {
  return key.split(/[\s"',;:=]+/).filter(Boolean);
}
