/** Syntax of other dialects that ECMAScript takes for something else, without complaint. */
const misread: readonly { syntax: RegExp; problem: string }[] = [
  { syntax: /\[:\^?\w+:\]/, problem: 'POSIX classes such as [:digit:] do not exist' },
];

/** Says what is wrong with a pattern (ECMAScript, `u` flag, leading `(?i)`, `(?m)` and `(?s)`); `null` if it can be used. */
export function patternProblem(pattern: string): string | null {
  const found = misread.find(({ syntax }) => syntax.test(pattern));
  if (found !== undefined) return found.problem;
  const leading = /^(?:\(\?[ims]+\))*/.exec(pattern)?.[0] ?? '';
  const flags = ['u', ...new Set(leading.replace(/[^ims]/g, ''))].join('');
  try {
    new RegExp(pattern.slice(leading.length), flags);
    return null;
  } catch (error) {
    // The engine's message repeats the whole pattern; what it found stands behind the last colon.
    const message = error instanceof Error ? error.message : String(error);
    return message.slice(message.lastIndexOf(': ') + 2) || message;
  }
}
