import { type ErrorSign, errorSigns } from './error-signs.ts';
import type { Guard } from './guard.ts';

/** An error message was printed that the expectation does not have: none of its kind, or one with another code. */
export const errorMessageGuard: Guard = {
  name: 'error-message',
  trips: ({ expected, printed }) => errorSigns.some((sign) => isNew(sign, expected, printed)),
};

function isNew(sign: ErrorSign, expected: string, printed: string): boolean {
  const found = codes(sign, printed);
  if (found.size === 0) return false;
  const known = codes(sign, expected);
  if (known.size === 0) return true;
  // An expectation without a code means any error of the kind.
  return !known.has('') && [...found].some((code) => !known.has(code));
}

function codes(sign: ErrorSign, text: string): Set<string> {
  return new Set([...text.matchAll(sign.pattern)].map((match) => match[1] ?? ''));
}
