import { keyFinder } from '../compared-lines.ts';
import type { Level } from '../levelling/level.ts';
import { plain } from '../literal.ts';
import { note, type State, type StateFields } from './state-fields.ts';
import { bearingOfWord } from './states.ts';

/** What stands for a state's word: no line has it. */
const gap = '\uFFFC';

/** Words, and pairs of them parted by a hyphen; what belongs to a path, a name or an address is none. */
const word = /(?<![\w./:@-])[A-Za-z]+(?:-[a-z]+)?(?![\w/@-]|\.\w)/g;

/** A line of which nothing but the words of states is left out. */
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
  const keyOf = keyFinder(
    told.map(({ text }) => text),
    level,
  );
  for (const { text, states } of told) noteAll(mine, plain(level(text)), states);
  for (const { text, states } of theirs) {
    if (states.length > 0) noteAll(other, keyOf(plain(level(text))), states);
  }
  return [mine, other];
}

function noteAll(fields: StateFields, key: string, states: readonly State[]): void {
  for (const [place, state] of states.entries()) note(fields, `${key}#${place}`, state);
}

function framesOf(text: string): Frame[] {
  return text.split('\n').map((line) => {
    const states: State[] = [];
    const framed = line.replace(word, (said) => {
      const bearing = bearingOfWord(said);
      if (bearing === null) return said;
      states.push({ bearing, said });
      return gap;
    });
    return { text: framed, states };
  });
}
