import { levelNames } from '../../article/verdict-names.ts';
import { volatileClasses } from './classes/classes.ts';
import type { VolatileClass } from './classes/volatile-class.ts';
import { type LevelledPart, partsOf } from './parts.ts';

/** Which classes are levelled, by name; the others as they are by default. */
export type LevelledClasses = Readonly<Record<string, boolean>>;

/** Puts one token in place of all volatile text of a class, in one line. */
export interface Level {
  (line: string): string;
  /** The same line word by word, as a difference shows it; takes longer. */
  parts: (line: string) => LevelledPart[];
}

/** So many lines are remembered, none of them longer: the measure and guards look at the same ones, and outputs repeat themselves. */
const mostRemembered = 4_096;
const longestRemembered = 256;

/**
 * Makes what levels lines: volatile text, and widths of space and of table rules, so that two runs of one command read the
 * same. Levelling a levelled line changes nothing.
 */
export function levelOf(classes: LevelledClasses = {}): Level {
  const levelled = levelNames
    .filter((name) => classes[name] ?? !volatileClasses[name].offByDefault)
    .map((name) => volatileClasses[name]);
  const levelLine = (line: string) => {
    let text = line.split(/\s+/).filter(Boolean).join(' ').replace(/-{3,}/g, '---');
    for (const volatileClass of levelled) text = withTokens(text, volatileClass);
    return text;
  };
  const remembered = remembering(levelLine);
  return Object.assign(remembered, { parts: (line: string) => partsOf(line, levelled, remembered(line)) });
}

/** Levels the classes that are on by default. */
export const level: Level = levelOf();

function remembering(levelLine: (line: string) => string): (line: string) => string {
  const remembered = new Map<string, string>();
  return (line) => {
    if (line.length > longestRemembered) return levelLine(line);
    const known = remembered.get(line);
    if (known !== undefined) return known;
    if (remembered.size === mostRemembered) remembered.clear();
    const levelled = levelLine(line);
    remembered.set(line, levelled);
    return levelled;
  };
}

function withTokens(text: string, { pattern, token, accepts }: VolatileClass): string {
  if (accepts === undefined) return text.replace(pattern, token);
  return text.replace(pattern, (match) => (accepts(match) ? token : match));
}

/** Levels nothing. */
export const unlevelled: Level = Object.assign((line: string) => line, {
  parts: (line: string) => partsOf(line, [], line),
});
