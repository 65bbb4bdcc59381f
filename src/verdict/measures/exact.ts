import type { ComparedLine } from '../compared-lines.ts';
import { difference } from '../difference.ts';
import { unlevelled } from '../levelling/level.ts';
import { plain } from '../literal.ts';
import { asLiteral } from '../marks.ts';
import { windowOf } from '../window.ts';
import type { Measure } from './measure.ts';

/** Asks for the same text; only colour, carriage returns, trailing space and blank lines at both ends do not count. */
export const exactMeasure: Measure = ({ expected, actual }) => ({
  method: 'exact',
  score: plain(expected) === actual ? 1 : 0,
  difference: () =>
    difference({
      expected: linesOf(asLiteral(plain(expected))),
      actual: linesOf(windowOf(actual, expected.length).text),
      freeAtEnd: [],
      level: unlevelled,
    }),
});

/** Each line for itself. */
function linesOf(text: string): ComparedLine[] {
  return text === '' ? [] : text.split('\n').map((line) => ({ line, key: plain(line) }));
}
