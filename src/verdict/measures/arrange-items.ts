import { isObject, type Json } from '../json/value.ts';
import type { Level } from '../levelling/level.ts';

/** Keys by which an item of an array is known, the strongest first. */
const names = ['id', 'name', 'metadata', 'key', 'code', 'type'];

/**
 * Takes arrays as sets: gives each expected item the actual one that is the same, else the one that bears its name, else one of
 * those that are left, in their order. Linear in the lengths of both.
 */
export function arrangeItems(level: Level) {
  const sign = (value: Json) => level(JSON.stringify(sorted(value)));
  return (expected: readonly Json[], actual: readonly Json[]): (Json | undefined)[] => {
    const free = new Set(actual.keys());
    const found: (number | undefined)[] = expected.map(() => undefined);
    const claim = (signOf: (value: Json) => string | null) => {
      const places = new Map<string, number[]>();
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

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((key) => [key, sorted(value[key] ?? null)]),
  );
}
