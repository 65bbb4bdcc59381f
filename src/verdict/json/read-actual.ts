import { type JsonDocument, parseStrict } from './value.ts';

/** Reads the JSON document that a command printed; lines of text before and after it (warnings) are passed over. */
export function readActualJson(text: string): JsonDocument | null {
  const whole = parseStrict(text);
  if (whole !== null) return whole;
  const start = text.search(/^[[{]/m);
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
  return start === -1 || end < start ? null : parseStrict(text.slice(start, end + 1));
}
