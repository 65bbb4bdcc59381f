import { bearingOf } from '../../verdict/guards/states.ts';
import { isElision, isMark } from '../../verdict/marks.ts';
import { matchPattern } from '../../verdict/measures/pattern.ts';
import { escaped, type PatternPart, patternParts } from './pattern-parts.ts';

/** A reader of the article is to see at once what is waited for. */
const mostCharacters = 60;

/** A word of a line, by its parts. */
type Word = readonly PatternPart[];

/** A line that comes as often as this may be counted; more would make an engine that backtracks slow. */
const mostTimes = 9;

/**
 * Guesses the pattern that matches when the last line of an expected output has come: the last one that says something, with
 * what differs from run to run left open. Of some patterns that is the first which does not match the lines without it, short
 * ones before long ones; `null` where no line says anything.
 */
export function guessedPattern(expected: string): string | null {
  const lines = expected.split('\n');
  const at = lines.findLastIndex(saysSomething);
  const line = lines[at];
  if (line === undefined) return null;
  const rest = lines.toSpliced(at, 1).join('\n');
  const { open, exact } = patternsOf(line, isTable(lines));
  const fit = open.filter((one) => matches(one, expected));
  const [first = null] = fit;
  const tells = (pattern: string) => !matches(pattern, rest);
  // A line that is repeated too often cannot be told from its like.
  return fit.find(tells) ?? [...nthTime(first, expected), ...exact].find(tells) ?? first;
}

/** Of lines that differ by their names alone, the last one is told by their number. */
function nthTime(pattern: string | null, expected: string): string[] {
  if (pattern === null) return [];
  const times = [...Array(mostTimes - 1).keys()].map((index) => `(?:${pattern}[^]*){${index + 2}}`);
  const last = times.findLast((one) => matches(one, expected));
  return last === undefined ? [] : [last];
}

function matches(pattern: string, text: string): boolean {
  return matchPattern(pattern, text).code === 'matched';
}

/** Blank lines, rules of tables, and what stands for lines that were left out, do not. */
function saysSomething(line: string): boolean {
  return /[\p{L}\p{N}\])}]/u.test(line) && !isElision(line) && !isMark(line.trim());
}

function isTable(lines: readonly string[]): boolean {
  return lines.some((line) => /\S(?: {2,}|\t)\S/.test(line));
}

/** Patterns of a line: those that could match it in another run too, and those that match it as it stands. */
function patternsOf(line: string, isRow: boolean): { open: string[]; exact: string[] } {
  const written = patternParts(line);
  const parts = isRow ? written.map(withAnyWidth) : written;
  const chosen = [...(isRow ? rowSelections(parts) : textSelections(parts)), parts].filter(isTelling);
  const short = [...chosen.map(openPattern), ...chosen.map(withNumbers)].filter(
    ({ length }) => length <= mostCharacters,
  );
  const indent = line.search(/\S/);
  const whole = (pattern: string) =>
    ['\\s*', indent === 0 ? '' : `\\s{${indent}}`].map((blanks) => `(?m)^${blanks}${pattern}\\s*$`);
  return {
    open: [...short, ...whole(openPattern(parts)), ...whole(withNumbers(parts))],
    exact: whole(exactPattern(parts)),
  };
}

/** Columns are as wide as their widest value. */
function withAnyWidth(part: PatternPart): PatternPart {
  return part.kind === 'gap' ? { ...part, pattern: '\\s+' } : part;
}

function openPattern(parts: readonly PatternPart[]): string {
  return parts.map(({ pattern }) => pattern).join('');
}

function withNumbers(parts: readonly PatternPart[]): string {
  return parts.map(({ kind, text, pattern }) => (kind === 'number' ? escaped(text) : pattern)).join('');
}

function exactPattern(parts: readonly PatternPart[]): string {
  return parts.map(({ kind, text, pattern }) => (kind === 'gap' ? pattern : escaped(text))).join('');
}

/** A number alone may stand in any line. */
function isTelling(parts: readonly PatternPart[]): boolean {
  return parts.some(({ kind, text }) => kind === 'literal' && /[\p{L}\p{N}]/u.test(text));
}

/** Of a row of a table: up to its last state or address; its name and that; all but ages and counts at its end. */
function rowSelections(parts: readonly PatternPart[]): PatternPart[][] {
  const words = wordsOf(parts);
  const end = words.findLastIndex((word) => !isOpen(word) && !/^\d$/.test(textOf(word))) + 1;
  const state = words.findLastIndex((word) => isState(textOf(word)));
  const address = words.findLastIndex((word) => isAddress(textOf(word)));
  const told = [state, address].filter((index) => index > 0);
  return [
    ...told.map((index) => ended(spaced(words.slice(0, index + 1)))),
    ...told.map((index) => ended([...(words[0] ?? []), between, ...(words[index] ?? []).map(unmistakable)])),
    spaced(words.slice(0, end)),
  ];
}

/** Not to be taken for a number of another column. */
function unmistakable(part: PatternPart): PatternPart {
  return isAddress(part.text) ? { ...part, pattern: '(?:\\d+\\.){3}\\d+' } : part;
}

function isAddress(text: string): boolean {
  return /^\d+(?:\.\d+){3}$/.test(text);
}

function isState(text: string): boolean {
  return /^true$/i.test(text) || bearingOf('', text) !== null;
}

const blank: PatternPart = { text: ' ', pattern: '\\s+', kind: 'gap' };
const between: PatternPart = { text: ' ', pattern: '\\s.*\\s', kind: 'gap' };
const wordEnd: PatternPart = { text: '', pattern: '\\b', kind: 'gap' };

/** `1/1` is not to be found in `1/10`. */
function ended(parts: readonly PatternPart[]): PatternPart[] {
  const last = parts.at(-1);
  return last?.kind === 'literal' && /\w$/.test(last.text) ? [...parts, wordEnd] : [...parts];
}

/** Of a line of text: all but what is open at its beginning; or as many of its first words, or of its last ones, as are short. */
function textSelections(parts: readonly PatternPart[]): PatternPart[][] {
  const words = wordsOf(parts);
  const opening = words.findIndex((word) => !isOpen(word));
  const telling = parts.slice(words.slice(0, Math.max(opening, 0)).flat().length + Math.max(opening, 0));
  return [telling, fitting(telling), fitting(telling.toReversed()).toReversed()];
}

function wordsOf(parts: readonly PatternPart[]): Word[] {
  const words: PatternPart[][] = [[]];
  for (const part of parts) {
    if (part.kind === 'gap') words.push([]);
    else words.at(-1)?.push(part);
  }
  return words;
}

function textOf(word: Word): string {
  return word.map(({ text }) => text).join('');
}

/** Whether any other word could stand in its place. */
function isOpen(word: Word): boolean {
  return !isTelling(word);
}

function spaced(words: readonly Word[]): PatternPart[] {
  return words.flatMap((word, index) => (index === 0 ? word : [blank, ...word]));
}

/** As many parts as make a short pattern, up to the end of a word if there is one. */
function fitting(parts: readonly PatternPart[]): PatternPart[] {
  let length = 0;
  const most = parts.findIndex(({ pattern }) => {
    length += pattern.length;
    return length > mostCharacters;
  });
  if (most === -1) return [...parts];
  const gap = parts.slice(0, most + 1).findLastIndex(({ kind }) => kind === 'gap');
  return parts.slice(0, gap > 0 ? gap : most);
}
