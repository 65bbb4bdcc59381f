import { createContext, Script } from 'node:vm';

const timeLimitMs = 1_000;
const matcher = new Script('new RegExp(source, flags).test(text)');

export type PatternResult = { code: 'matched' } | { code: 'unmatched' } | { code: 'unjudged'; note: string };

/**
 * Looks for a regular expression anywhere in a text. ECMAScript with the `u` flag; leading `(?i)`, `(?m)`, `(?s)` become flags.
 * A pattern that is invalid, or needs more than the time limit, is `unjudged` with the reason.
 */
export function matchPattern(pattern: string, text: string, limitMs: number = timeLimitMs): PatternResult {
  const leading = /^(?:\(\?[ims]+\))*/.exec(pattern)?.[0] ?? '';
  const flags = ['u', ...new Set(leading.replace(/[^ims]/g, ''))].join('');
  const source = pattern.slice(leading.length);
  try {
    // Only a script in a context of its own can be stopped in the middle of a match.
    const matched: unknown = matcher.runInContext(createContext({ source, flags, text }), {
      timeout: limitMs,
    });
    return { code: matched === true ? 'matched' : 'unmatched' };
  } catch (error) {
    return { code: 'unjudged', note: reason(error, limitMs) };
  }
}

/**
 * Looks for a regular expression in a text that grows. A pattern that once needed more than a second is not tried again: it would
 * hold up everything else.
 */
export function patternSeeker(pattern: string): (text: string) => boolean {
  let usable = true;
  return (text) => {
    if (!usable) return false;
    const { code } = matchPattern(pattern, text);
    usable = code !== 'unjudged';
    return code === 'matched';
  };
}

function reason(error: unknown, limitMs: number): string {
  // Errors of the other context are no instances of this one's Error.
  const { code, message } = Object(error) as { code?: unknown; message?: unknown };
  if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
    return `The pattern was not matched within ${limitMs / 1_000} s: it backtracks too much on this output.`;
  }
  return `The pattern is not a regular expression: ${message}`;
}
