import { comparedTexts } from '../compared-lines.ts';
import { difference } from '../difference.ts';
import { plain } from '../literal.ts';
import { windowOf } from '../window.ts';
import type { Measure } from './measure.ts';

/** Asks for the same text; only colour, carriage returns, trailing space and blank lines at both ends do not count. */
export const exactMeasure: Measure = ({ expected, actual }) => ({
  method: 'exact',
  score: plain(expected) === actual ? 1 : 0,
  difference() {
    const window = windowOf(actual, expected.length).text;
    const texts = comparedTexts(plain(expected), window, (line) => line);
    return difference(texts.expected, texts.actual);
  },
});
