import { deepestNesting, isObject, type Json } from '../json/value.ts';
import type { Level } from '../levelling/level.ts';
import { windowOf } from '../window.ts';

/** Keys by which an item of an array is known, the strongest first. */
const names = ['id', 'name', 'metadata', 'key', 'code', 'type'];

/**
 * Takes arrays as sets: gives each expected item the actual one that is the same, else the one that bears its name, else one of
 * those that are left, in their order. Linear in the lengths of both.
 */
export function arrangeItems(level: Level) {
  const sign = signs(level);
  return (expected: readonly Json[], actual: readonly Json[]): (Json | undefined)[] => {
    const free = new Set(actual.keys());
    const found: (number | undefined)[] = expected.map(() => undefined);
    const claim = (signOf: (value: Json) => number | null) => {
      const places = new Map<number, number[]>();
      // The last stands first, so that the first is taken first.
      for (const place of [...free].toReversed()) {
        const own = signOf(actual[place] ?? null);
        if (own === null) continue;
        const known = places.get(own);
        if (known === undefined) places.set(own, [place]);
        else known.push(place);
      }
      for (const [index, item] of expected.entries()) {
        if (found[index] !== undefined) continue;
        const own = signOf(item);
        const place = own === null ? undefined : places.get(own)?.pop();
        if (place === undefined) continue;
        found[index] = place;
        free.delete(place);
      }
    };
    claim(sign);
    for (const name of names) claim((value) => (isObject(value) && value[name] ? sign(value[name]) : null));
    const rest = [...free].toReversed();
    return found.map((place) => {
      const taken = place ?? rest.pop();
      return taken === undefined ? undefined : actual[taken];
    });
  };
}

/**
 * Makes what gives values that are the same when levelled one number: a container's is found by those of its parts, so that none is
 * written out again for each container that it stands in.
 */
function signs(level: Level): (value: Json) => number {
  const numbers = new Map<string, number>();
  const known = new WeakMap<object, number>();
  const numberOf = (written: string) => {
    const number = numbers.get(written) ?? numbers.size;
    numbers.set(written, number);
    return number;
  };
  const written = (value: Json, depth: number): string => {
    if (depth === deepestNesting) return '…';
    if (Array.isArray(value)) return `[${value.map((item) => sign(item, depth + 1)).join()}]`;
    if (!isObject(value)) return level(windowOf(JSON.stringify(value), 0).text);
    const members = Object.keys(value).toSorted();
    return `{${members.map((key) => `${JSON.stringify(level(key))}:${sign(value[key] ?? null, depth + 1)}`).join()}}`;
  };
  const sign = (value: Json, depth: number): number => {
    if (typeof value !== 'object' || value === null) return numberOf(written(value, depth));
    const number = known.get(value) ?? numberOf(written(value, depth));
    known.set(value, number);
    return number;
  };
  return (value) => sign(value, 0);
}
