import { deepestNesting, isObject, type Json } from './value.ts';

/** Prints a document with two spaces of indent, its keys in the model's order first: two prints can be held side by side. */
export function printJson(value: Json, model: Json | undefined = value): string {
  return JSON.stringify(arranged(value, model, 0), null, 2);
}

function arranged(value: Json, model: Json | undefined, depth: number): Json {
  if (depth === deepestNesting) return '...';
  if (Array.isArray(value)) {
    const models = Array.isArray(model) ? model : [];
    return value.map((item, place) => arranged(item, models[place], depth + 1));
  }
  if (!isObject(value)) return value;
  const models = model !== undefined && isObject(model) ? model : {};
  const keys = new Set([
    ...Object.keys(models).filter((key) => Object.hasOwn(value, key)),
    ...Object.keys(value),
  ]);
  return Object.fromEntries(
    [...keys].map((key) => [key, arranged(value[key] ?? null, models[key], depth + 1)]),
  );
}
