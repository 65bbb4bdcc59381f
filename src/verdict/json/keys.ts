import type { Level } from '../levelling/level.ts';
import { plain } from '../literal.ts';
import { hasMark, leastLength, markedText } from '../marks.ts';
import type { JsonObject } from './value.ts';

/** Keys with marks that are tried on the keys of one object; further ones stand for themselves. */
const mostTried = 100;

/** The keys of an object, levelled once however many are looked for. */
interface LevelledKeys {
  level: Level;
  all: [levelled: string, key: string][];
  /** The first key for each levelled one. */
  first: Map<string, string>;
  /** What was found for keys with marks. */
  tried: Map<string, string | null>;
}

const known = new WeakMap<JsonObject, LevelledKeys>();

/** Finds the key of an object that an expected one stands for: the same, or the first that is the same levelled, or fits its marks. */
export function counterpartOf(key: string, actual: JsonObject, level: Level): string | null {
  const same = [key, plain(key)].find((name) => Object.hasOwn(actual, name));
  if (same !== undefined) return same;
  const levelled = level(key);
  const marked = hasMark(levelled);
  if (levelled === key && !marked) return null;
  const keys = keysOf(actual, level);
  const alike = keys.first.get(plain(levelled)) ?? null;
  if (!marked || keys.tried.size === mostTried) return keys.tried.get(levelled) ?? alike;
  const found = keys.tried.get(levelled) ?? alike ?? fitting(levelled, keys.all);
  keys.tried.set(levelled, found);
  return found;
}

function fitting(marked: string, keys: LevelledKeys['all']): string | null {
  const [least, matches] = [leastLength(marked), markedText(marked)];
  return keys.find(([levelled]) => least <= levelled.length && matches(levelled))?.[1] ?? null;
}

function keysOf(actual: JsonObject, level: Level): LevelledKeys {
  const before = known.get(actual);
  if (before?.level === level) return before;
  const all = Object.keys(actual).map((key): [string, string] => [level(key), key]);
  const first = new Map(all.toReversed().map(([levelled, key]) => [plain(levelled), key]));
  const keys = { level, all, first, tried: new Map() };
  known.set(actual, keys);
  return keys;
}
