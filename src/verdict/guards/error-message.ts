import { withoutWarnings } from '../warnings.ts';
import type { Guard } from './guard.ts';
import { withoutHarmless } from './signs/harmless.ts';
import type { ErrorSign } from './signs/sign.ts';
import { errorSigns } from './signs/signs.ts';

/** Characters that are shown of an error message. */
const mostShown = 120;

/** An error message was printed that the expectation does not have: none of its kind, or one with another code. */
export const errorMessageGuard: Guard = {
  about:
    'An error message was printed, on either stream, that the expectation does not have: none of its kind, or one with another code.',
  sees({ expected, printed }) {
    // What is printed ends with its last line, and some signs are told by what stands behind them.
    const all = { shown: withoutHarmless(`${expected}\n`), said: withoutHarmless(printed) };
    const unwarned = { shown: withoutWarnings(all.shown), said: withoutWarnings(all.said) };
    for (const sign of errorSigns) {
      const { shown, said } = sign.grave ? all : unwarned;
      const found = newMatch(sign, shown, said);
      if (found !== null) return `“${lineAround(printed, found)}”`;
    }
    return null;
  },
};

/** Where an error of the kind stands that is not expected; `null` if there is none. */
function newMatch({ pattern, coveredBy }: ErrorSign, expected: string, printed: string): number | null {
  const [first, ...others] = printed.matchAll(pattern);
  if (first === undefined || coveredBy?.test(expected)) return null;
  const known = new Set([...expected.matchAll(pattern)].map((match) => match[1] ?? ''));
  if (known.size === 0) return first.index;
  // An expectation without a code means any error of the kind.
  if (known.has('')) return null;
  return [first, ...others].find((match) => !known.has(match[1] ?? ''))?.index ?? null;
}

function lineAround(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const line = text.slice(start, end === -1 ? undefined : end).trim();
  return line.length > mostShown ? `${line.slice(0, mostShown)}…` : line;
}
