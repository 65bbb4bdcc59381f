import type { Stretch } from './matcher.ts';

/** What stands in the place of a secret. */
export const mask = '***';

/** The same in order, with those that overlap as one. */
export function apart(found: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  let last: Stretch | null = null;
  for (const { from, to } of found.toSorted((one, other) => one.from - other.from || other.to - one.to)) {
    if (last && from < last.to) last.to = Math.max(last.to, to);
    else {
      last = { from, to };
      merged.push(last);
    }
  }
  return merged;
}

/** A text without the stretches that are given. */
export function without(text: string, found: readonly Stretch[]): string {
  let at = 0;
  let masked = '';
  for (const { from, to } of found) {
    masked += text.slice(at, from) + mask;
    at = to;
  }
  return masked + text.slice(at);
}
