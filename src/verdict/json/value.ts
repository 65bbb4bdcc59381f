/** A JSON value. In an expectation, a string that is an ellipsis stands for anything left out. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

export interface JsonObject {
  [key: string]: Json;
}

export type JsonContainer = Json[] | JsonObject;

/** A document that was read; wrapped, since `null` is a value too. */
export interface JsonDocument {
  value: Json;
  /** Whether it is JSON by the letter, with nothing elided or tolerated. */
  strict: boolean;
}

/** Documents nested deeper than this are read as text: nothing that walks them can run out of stack. */
export const deepestNesting = 200;

export function isContainer(value: Json): value is JsonContainer {
  return typeof value === 'object' && value !== null;
}

export function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function parseStrict(text: string): JsonDocument | null {
  try {
    // JSON.parse gives nothing but JSON values.
    return { value: JSON.parse(text) as Json, strict: true };
  } catch {
    return null;
  }
}
