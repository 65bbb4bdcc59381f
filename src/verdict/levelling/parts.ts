import { everyMark } from '../marks.ts';
import type { VolatileClass } from './classes/volatile-class.ts';

/** A word of a line, a sign between words, or volatile text. */
export interface LevelledPart {
  /** Where it stands in the line as printed, in UTF-16 code units; `to` is behind it. */
  from: number;
  to: number;
  /** As printed. */
  text: string;
  /** What counts of it: the token of its class, or the same. */
  key: string;
}

/** A text that is being levelled, and where each of its code units comes from. */
interface TracedText {
  text: string;
  from: number[];
  to: number[];
  /** The match that each code unit is the token of, by number; 0 where it is as printed. */
  match: number[];
}

/** A word or a mark, or else any one sign. */
const word = new RegExp(String.raw`${everyMark.source}|[^\s"'${'`'},;=()[\]{}<>|]+|\S`, 'g');

/**
 * Cuts a line into words and volatile text; white space between them is left out.
 *
 * @param levelled - the line as it counts; where that is the line itself, there is nothing to look for
 */
export function partsOf(line: string, classes: readonly VolatileClass[], levelled: string): LevelledPart[] {
  let traced = squeezed(line);
  const replaced = traced.text === levelled ? [] : [ruleOfTable, ...classes];
  let matches = 0;
  for (const { pattern, token, accepts = () => true } of replaced) {
    // Most classes are in few lines, and looking for the first match takes far less than making ready to list them.
    if (traced.text.search(pattern) < 0) continue;
    const found = [...traced.text.matchAll(pattern)].filter(([match]) => accepts(match));
    if (found.length === 0) continue;
    traced = withTokens(traced, found, token, matches);
    matches += found.length;
  }
  const part = ({ start, end }: Run): LevelledPart => {
    const [from, to] = [traced.from[start] ?? 0, traced.to[end - 1] ?? 0];
    return { from, to, text: line.slice(from, to), key: traced.text.slice(start, end) };
  };
  return runsOf(traced)
    .flatMap((run) => (run.volatile ? [run] : wordsOf(traced, run)))
    .map(part);
}

const ruleOfTable = { pattern: /-{3,}/g, token: '---', accepts: undefined };

/** White space as `levelOf` leaves it: one blank between words. */
function squeezed(line: string): TracedText {
  const traced: TracedText = { text: '', from: [], to: [], match: [] };
  for (const { 0: found, index } of line.matchAll(/\S+/g)) {
    if (traced.text !== '') append(traced, ' ', traced.to.at(-1) ?? 0, index, 0);
    for (let at = 0; at < found.length; at += 1)
      append(traced, found[at] ?? '', index + at, index + at + 1, 0);
  }
  return traced;
}

/** @param numbered - matches that have a number already */
function withTokens(
  before: TracedText,
  found: readonly RegExpExecArray[],
  token: string,
  numbered: number,
): TracedText {
  const after: TracedText = { text: '', from: [], to: [], match: [] };
  let done = 0;
  const copy = (end: number) => {
    for (; done < end; done += 1)
      append(
        after,
        before.text[done] ?? '',
        before.from[done] ?? 0,
        before.to[done] ?? 0,
        before.match[done] ?? 0,
      );
  };
  for (const [place, { 0: match, index }] of found.entries()) {
    copy(index);
    const end = index + match.length;
    for (const sign of token)
      append(after, sign, before.from[index] ?? 0, before.to[end - 1] ?? 0, numbered + place + 1);
    done = end;
  }
  copy(before.text.length);
  return after;
}

function append(traced: TracedText, sign: string, from: number, to: number, match: number): void {
  traced.text += sign;
  traced.from.push(from);
  traced.to.push(to);
  traced.match.push(match);
}

interface Run {
  start: number;
  end: number;
  volatile: boolean;
}

/** What is as printed, and each token, in order. */
function runsOf({ text, match }: TracedText): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const last = runs.at(-1);
    if (last !== undefined && match[at] === match[at - 1]) last.end = at + 1;
    else runs.push({ start: at, end: at + 1, volatile: match[at] !== 0 });
  }
  return runs;
}

function wordsOf({ text }: TracedText, { start, end }: Run): Run[] {
  return [...text.slice(start, end).matchAll(word)].map(({ 0: found, index }) => ({
    start: start + index,
    end: start + index + found.length,
    volatile: false,
  }));
}
