import { levelNames } from '../../article/verdict-names.ts';
import { volatileClasses } from '../../verdict/levelling/classes/classes.ts';
import type { VolatileClass } from '../../verdict/levelling/classes/volatile-class.ts';
import { everyMark } from '../../verdict/marks.ts';

/** A piece of a line of output. */
export interface PatternPart {
  text: string;
  /** The regular expression of it, and of whatever could stand in its place in another run. */
  pattern: string;
  /** `volatile`: it differs from run to run; `number`: it may; `gap`: the blanks between two words. */
  kind: 'literal' | 'volatile' | 'number' | 'gap';
}

const addressPattern = '[\\d.]+';

/** Where volatile text stands in a line, and what matches it. */
interface Volatile {
  start: number;
  end: number;
  pattern: string;
  kind: 'volatile' | 'number';
}

/** Kubernetes draws suffixes of names from letters that spell no words; a number is two digits or more. */
const podSuffix =
  /(?<=[a-z\d]-)(?:[bcdf-hj-np-tv-xz\d]{4,10}-)?(?=[a-z]*\d)(?=\d*[a-z])[bcdf-hj-np-tv-xz\d]{5}(?![\w-])/g;
const machineSuffix = /(?<=-vmss)[\da-z]{6}(?!\w)/g;
const number = /\d+(?:\.\d+)+|\d{2,}/g;

/** How far something has come says what it says by its number: `10/10`, `100%`. */
const progress = /(?<!\S)\d+\/\d+(?!\S)|(?<![\w.])\d+%/g;

/** Takes a line apart, in order; without the blanks around it. */
export function patternParts(line: string): PatternPart[] {
  const text = line.trim();
  const parts: PatternPart[] = [];
  let from = 0;
  for (const { start, end, pattern, kind } of volatileIn(text)) {
    parts.push(...plainParts(text.slice(from, start)));
    parts.push({ text: text.slice(start, end), pattern, kind });
    from = end;
  }
  return [...parts, ...plainParts(text.slice(from))];
}

function volatileIn(text: string): Volatile[] {
  const found: Volatile[] = [];
  const kept = [...text.matchAll(progress)].map((match) => ({ start: match.index, end: endOf(match) }));
  const add = (
    { pattern, accepts }: Pick<VolatileClass, 'pattern' | 'accepts'>,
    patternOf: (match: string) => string,
    kind: Volatile['kind'] = 'volatile',
  ) => {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, endOf(match)];
      const isFree = [...found, ...kept].every((one) => end <= one.start || start >= one.end);
      if (!isFree || accepts?.(match[0]) === false) continue;
      found.push({ start, end, pattern: patternOf(match[0]), kind });
    }
  };
  add({ pattern: everyMark }, markPattern);
  for (const name of levelNames) {
    const one = volatileClasses[name];
    if (!one.offByDefault) add(one, name === 'ip-address' ? () => addressPattern : wordsPattern);
  }
  add({ pattern: podSuffix }, wordsPattern);
  add({ pattern: machineSuffix }, () => '\\w+');
  add({ pattern: number }, (match) => (match.includes('.') ? '[\\d.]+' : '\\d+'), 'number');
  return found.toSorted((a, b) => a.start - b.start);
}

/** As many words, whatever they are. */
function wordsPattern(match: string): string {
  return match.split(/\s+/).fill('\\S+').join('\\s+');
}

function endOf(match: RegExpExecArray): number {
  return match.index + match[0].length;
}

/** `<name>` and `xxxx` stand for a word, dots for anything or nothing. */
function markPattern(mark: string): string {
  if (/^\[?\.|…/.test(mark)) return '.*';
  return /\s/.test(mark) ? '.+' : '\\S+';
}

function plainParts(text: string): PatternPart[] {
  const pieces = text.match(/\s+|-{2,}|[\s\S]/gu) ?? [];
  return pieces.map((piece) => {
    if (/^\s/.test(piece)) return { text: piece, pattern: piece === ' ' ? ' ' : '\\s+', kind: 'gap' };
    return { text: piece, pattern: piece.startsWith('--') ? '-+' : escaped(piece), kind: 'literal' };
  });
}

/**
 * Gives the regular expression of a text alone, whatever its blanks are. It can stand in a comment, which two hyphens could end,
 * and holds no control characters, which nobody sees.
 */
export function escaped(text: string): string {
  return text
    .replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replaceAll(/-{2,}/g, ({ length }) => `-{${length}}`)
    .replaceAll(/\s+/g, '\\s+')
    .replaceAll(/\p{Cc}/gu, '.');
}
