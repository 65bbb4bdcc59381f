import { createContext, Script } from 'node:vm';

const timeLimitMs = 1_000;
/** What a pattern may take of the processor for each 10,000 characters of an output: ordinary ones take far less than a millisecond. */
const msEach = 20;
const charactersEach = 10_000;
/** So often a pattern is tried that ran out of time because the machine was busy. */
const mostTries = 10;
const matcher = new Script('new RegExp(source, flags).test(text)');

export type PatternResult = { code: 'matched' } | { code: 'unmatched' } | { code: 'unjudged'; note: string };

/**
 * Looks for a regular expression anywhere in a text. ECMAScript with the `u` flag; leading `(?i)`, `(?m)`, `(?s)` become flags.
 * A pattern that is invalid, or needs more than the time limit, is `unjudged` with the reason.
 */
export function matchPattern(pattern: string, text: string, limitMs: number = timeLimitMs): PatternResult {
  return matchWithin(pattern, text, limitMs) ?? late(limitMs);
}

/**
 * Looks for a regular expression in an output as `matchPattern` does, within 20 ms of the processor's time for each 10,000 characters
 * begun, and a second in all. That another program had the processor is not held against the pattern.
 */
export function matchInOutput(pattern: string, text: string): PatternResult {
  const limitMs = Math.min(timeLimitMs, msEach * Math.max(1, Math.ceil(text.length / charactersEach)));
  const before = process.cpuUsage();
  let result = matchWithin(pattern, text, limitMs);
  for (let tries = 1; result === null && tries < mostTries && cpuMs(before) < limitMs / 2; tries += 1)
    result = matchWithin(pattern, text, limitMs);
  return result ?? late(limitMs);
}

/** `null` where the time was over. */
function matchWithin(pattern: string, text: string, limitMs: number): PatternResult | null {
  const leading = /^(?:\(\?[ims]+\))*/.exec(pattern)?.[0] ?? '';
  const flags = ['u', ...new Set(leading.replace(/[^ims]/g, ''))].join('');
  const source = withoutFreeBeginning(pattern.slice(leading.length));
  try {
    // Only a script in a context of its own can be stopped in the middle of a match.
    const matched: unknown = matcher.runInContext(createContext({ source, flags, text }), {
      timeout: limitMs,
    });
    return { code: matched === true ? 'matched' : 'unmatched' };
  } catch (error) {
    // Errors of the other context are no instances of this one's Error.
    const { code, message } = Object(error) as { code?: unknown; message?: unknown };
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return null;
    return { code: 'unjudged', note: `The pattern is not a regular expression: ${message}` };
  }
}

function late(limitMs: number): PatternResult {
  const limit = limitMs < 1_000 ? `${limitMs} ms` : `${limitMs / 1_000} s`;
  return {
    code: 'unjudged',
    note: `The pattern was not matched within ${limit}: it backtracks too much on this output.`,
  };
}

function cpuMs(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** What is found anywhere is found behind anything: without `.*` in front a search is linear where it would begin again at each place. */
function withoutFreeBeginning(source: string): string {
  return source.replace(/^(?:\.\*\??)+/, '');
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
