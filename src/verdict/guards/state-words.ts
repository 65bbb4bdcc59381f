import { keyFinder } from '../compared-lines.ts';
import type { Level } from '../levelling/level.ts';
import { plain } from '../literal.ts';
import { bearingOfCounted, countedWord } from './counts.ts';
import { note, type State, type StateFields } from './state-fields.ts';
import { bearingOfWord } from './states.ts';

/** What stands for a state's word: no line has it. */
const gap = '\uFFFC';

/** Words, and pairs of them parted by a hyphen; what belongs to a path, a name or an address is none. */
const word = /(?<![\w./:@-])[A-Za-z]+(?:-[a-z]+)?(?![\w/@-]|\.\w)/g;

/** What marks a line and is no part of what it says: a bullet before it, a sign that a command runs in the background behind it. */
const lineMarks = /^\s*(?:[●○•*✓✔✗✘×]|\([✓✔✗✘×x!-]\)|\[[✓✔✗✘×x!+-]\]) |(?<!\s)\s+&$/g;

/** A line of which nothing but the words of states, and counts, is left out. */
interface Frame {
  text: string;
  states: State[];
}

/**
 * Notes the words of states that stand in lines which are otherwise the same on both sides: there each place in the line is a
 * field. A word in another line says nothing: `Ready` in prose is no state.
 */
export function statesInSameLines(
  expected: string,
  actual: string,
  level: Level,
): [StateFields, StateFields] {
  const [ours, theirs] = [framesOf(expected), framesOf(actual)];
  const [mine, other]: [StateFields, StateFields] = [new Map(), new Map()];
  const told = ours.filter(({ states }) => states.length > 0);
  if (told.length === 0) return [mine, other];
  const levelled = told.map(({ text }) => level(text));
  const keyOf = keyFinder(levelled);
  const nameOf = shortNames();
  for (const [index, { states }] of told.entries())
    noteAll(mine, nameOf(plain(levelled[index] ?? '')), states);
  for (const { text, states } of theirs) {
    if (states.length > 0) noteAll(other, nameOf(keyOf(plain(level(text)))), states);
  }
  return [mine, other];
}

/** Lines of an expectation, and words of each, that are looked at for what broke. */
const mostLines = 500;
const mostWords = 40;
const longestLine = 1_000;

/**
 * Finds a word that became one which says that something broke, in a line that is otherwise the same: whatever the word was, it was none
 * of those.
 */
export function brokenInSameLine(expected: string, actual: string, level: Level): [string, string] | null {
  const levelled = (text: string) =>
    text.split('\n').map((line) => plain(level(line.replace(lineMarks, ''))));
  const broken = levelled(actual).flatMap((line) => framesAround(line, isBroken));
  if (broken.length === 0) return null;
  const lines = levelled(expected);
  const frames = lines.slice(0, mostLines).flatMap((line) => framesAround(line, (said) => !isBroken(said)));
  const said = new Map(frames.map((frame) => [frame.text, frame.said]));
  const still = new Set(lines);
  for (const { text, said: now, line } of broken) {
    if (still.has(line)) continue;
    const before = said.get(text);
    if (before !== undefined) return [before, now];
    const without = text.replace(`${gap} `, '');
    if (still.has(without)) return [without, line];
  }
  return null;
}

/** Whether a word says that something broke or ended, or is the contrary of one that it works, as `unlabeled` is. */
function isBroken(said: string): boolean {
  const contrary = /^(?:un|dis|de|non|not)-?([a-z]{4,})$/i.exec(said)?.[1];
  const bearing = bearingOfWord(said);
  return (
    bearing === 'broken' || bearing === 'down' || (contrary !== undefined && bearingOfWord(contrary) === 'up')
  );
}

/** A line, levelled, without each of its words that are looked for, one at a time. */
function framesAround(
  line: string,
  isWanted: (said: string) => boolean,
): { text: string; said: string; line: string }[] {
  if (line.length > longestLine) return [];
  return [...line.matchAll(word)]
    .slice(0, mostWords)
    .filter(([said]) => isWanted(said))
    .map(({ 0: said, index }) => ({
      text: `${line.slice(0, index)}${gap}${line.slice(index + said.length)}`,
      said,
      line,
    }));
}

/** Gives each line a number: a long one must not be written out again for every state in it. */
function shortNames(): (line: string) => number {
  const names = new Map<string, number>();
  return (line) => {
    const name = names.get(line) ?? names.size;
    names.set(line, name);
    return name;
  };
}

function noteAll(fields: StateFields, name: number, states: readonly State[]): void {
  for (const [place, state] of states.entries()) note(fields, `${name}#${place}`, state);
}

function framesOf(text: string): Frame[] {
  return text.split('\n').map((line) => {
    const states: State[] = [];
    const framed = line
      .replace(lineMarks, '')
      .replace(countedWord, (count, _digits, things?: string, good?: string, bad?: string) => {
        const bearing = bearingOfCounted(count, things, bad);
        if (bearing === null) return count;
        states.push({ bearing, said: `${count} ${things ?? good ?? bad}` });
        return gap;
      })
      .replace(word, (said) => {
        const bearing = bearingOfWord(said);
        if (bearing === null) return said;
        states.push({ bearing, said });
        return gap;
      });
    return { text: framed, states };
  });
}
