import type { ExpectedRecord } from '../../run/results.ts';
import { comparisonText } from '../comparison-text.ts';
import { type Line, prose, quiet, toned, whole } from './line.ts';

type DifferenceLine = NonNullable<ExpectedRecord['difference']>[number];

const mostLines = 40;

/** How an output differs from what the article says: the legend, the lines, how it was judged. */
export function differenceLines(file: string, expected: ExpectedRecord): Line[] {
  const place = `${file}:${expected.line}`;
  const judged = prose('  ', quiet(comparisonText(expected)));
  const { difference } = expected;
  if (difference === null) return [whole('  ', quiet(`expected ${place}`)), judged];
  const left = difference.length - mostLines;
  return [
    whole('  ', toned('bad', `- expected ${place}`), '   ', toned('good', '+ actual')),
    ...difference.slice(0, mostLines).map(differenceLine),
    ...(left > 0 ? [whole(quiet(`    … ${left} more ${left === 1 ? 'line' : 'lines'}`))] : []),
    judged,
  ];
}

function differenceLine({ kind, text }: DifferenceLine): Line {
  if (kind === 'expected') return whole('  ', toned('bad', `- ${text}`));
  if (kind === 'actual') return whole('  ', toned('good', `+ ${text}`));
  return kind === 'gap' ? whole(quiet(`    … ${text}`)) : whole(`    ${text}`);
}
