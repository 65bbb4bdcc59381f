import type { Command, Word } from 'unbash';
import type { ShellSyntax } from './syntax.ts';
import { visitShell } from './visit.ts';

/** Commands with patterns and single characters for arguments, among which any character may be meant. */
const takesPatterns = /^(?:.*\/)?(?:sed|[efz]?grep|rg|[gmn]?awk|perl|tr|cut|find|expr|test|\[)$/;

/** Within these a blank is part of a pattern, a name or a number. */
const closed = new Set(['ParameterExpansion', 'TestCommand', 'ArithmeticCommand', 'ArithmeticExpansion']);

/**
 * Offsets of characters that bash takes for letters and a reader for the blanks between the words of a simple command, or
 * for the indent of its line. Those that may be meant are left out: in patterns, in values, and behind a backslash.
 *
 * @param blank - any such character
 */
export function blanksInWords({ script, text }: ShellSyntax, blank: RegExp): Set<number> {
  const found = new Set<number>();
  const runs = new RegExp(`(?:${blank.source})+`, 'g');
  let inClosed = 0;
  visitShell(script, {
    enter(node, offset) {
      if (closed.has(node.type)) inClosed += 1;
      if (node.type !== 'Command' || inClosed > 0 || node.pos !== offset) return;
      let isAmongPatterns = false;
      for (const word of wordsOf(node)) {
        const pieces = word.text.split(runs);
        for (const [start, end] of isPattern(word) ? [] : runsIn(word, runs)) {
          const before = text.slice(word.pos, start);
          const run = { before: before.split(runs), after: text.slice(end, word.end), isAmongPatterns };
          if (!(isIndent(text, start, blank) ? indents(run) : separates(run))) continue;
          for (let at = start; at < end; at += 1) found.add(at);
        }
        isAmongPatterns ||= pieces.some((piece) => takesPatterns.test(piece));
      }
    },
    leave(node) {
      if (closed.has(node.type)) inClosed -= 1;
    },
  });
  return found;
}

/** Some of the characters in a row, in their word. */
interface Run {
  /** What the word has before them, as a reader would take it apart. */
  before: string[];
  after: string;
  /** Whether a command that takes patterns stands before the word. */
  isAmongPatterns: boolean;
}

function wordsOf({ name, suffix }: Command): Word[] {
  return [name, ...suffix].filter((word) => word?.type === 'Word');
}

function isPattern({ parts = [] }: Word): boolean {
  return parts.some(({ type }) => /^(?:Glob|ExtendedGlob|BraceExpansion)$/.test(type));
}

/** Where the runs outside of quotes and expansions begin and end. */
function runsIn(word: Word, runs: RegExp): [start: number, end: number][] {
  const literals = word.parts?.filter(({ type }) => type === 'Literal') ?? [word];
  return literals.flatMap(({ text, pos }) =>
    [...text.matchAll(runs)].map(({ index, 0: run }): [number, number] => [
      pos + index,
      pos + index + run.length,
    ]),
  );
}

function isIndent(text: string, offset: number, blank: RegExp): boolean {
  const isBlank = (character: string) => /[ \t]/.test(character) || blank.test(character);
  let at = offset;
  while (at > 0 && isBlank(text.charAt(at - 1))) at -= 1;
  return at === 0 || text.charAt(at - 1) === '\n';
}

function indents({ after, isAmongPatterns }: Run): boolean {
  return after !== '' || !isAmongPatterns;
}

function separates({ before, after, isAmongPatterns }: Run): boolean {
  const piece = before.at(-1) ?? '';
  // All of the word; what has a backslash in front; a pattern.
  if (before.join('') === '' && after === '') return false;
  if (/(?<!\\)(?:\\\\)*\\$/.test(piece)) return false;
  if (isAmongPatterns || before.slice(0, -1).some((one) => takesPatterns.test(one))) return false;
  // A value.
  if (/^[A-Za-z_]\w*(?:\[[^\]]*\])?\+?=|=$/.test(piece)) return false;
  if (piece.includes('=') && after !== '' && !after.startsWith('-')) return false;
  return after !== '' || !/^-[^-]+$/.test(piece);
}
