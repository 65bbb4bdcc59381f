import type { ExpectedRecord } from '../../run/results.ts';
import { comparisonText } from '../comparison-text.ts';
import { moreLines } from './code-frame.ts';
import { type Line, prose, quiet, toned, whole } from './line.ts';

type DifferenceLine = NonNullable<ExpectedRecord['difference']>[number];

/** The command above has to stay on the screen. */
const mostLines = 16;
/** Of a long run of one kind, so that what was printed is seen beside what was expected. */
const mostOfARun = 6;

/** How an output differs from what the article says: the legend, the lines, how it was judged. */
export function differenceLines(file: string, expected: ExpectedRecord): Line[] {
  const place = `${expected.file ?? file}:${expected.line}`;
  const judged = prose('  ', quiet(comparisonText(expected)));
  const { difference } = expected;
  if (difference === null) return [whole('  ', quiet(`expected ${place}`)), judged];
  return [
    whole('  ', toned('bad', `- expected ${place}`), '   ', toned('good', '+ actual')),
    ...shortened(difference),
    judged,
  ];
}

function shortened(difference: readonly DifferenceLine[]): Line[] {
  if (difference.length <= mostLines) return difference.map(differenceLine);
  const shown: Line[] = [];
  let told = 0;
  for (const run of runsOf(difference)) {
    const head = run.slice(0, Math.min(mostOfARun, mostLines - shown.length));
    if (head.length === 0) break;
    shown.push(...head.map(differenceLine), ...moreLines(run.length - head.length));
    told += run.length;
  }
  return [...shown, ...moreLines(difference.length - told)];
}

/** Neighbouring lines of one kind. */
function runsOf(difference: readonly DifferenceLine[]): DifferenceLine[][] {
  const runs: DifferenceLine[][] = [];
  for (const line of difference) {
    const run = runs.at(-1);
    if (run?.[0]?.kind === line.kind) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

function differenceLine({ kind, text }: DifferenceLine): Line {
  if (kind === 'expected') return whole('  ', toned('bad', `- ${text}`));
  if (kind === 'actual') return whole('  ', toned('good', `+ ${text}`));
  return kind === 'gap' ? whole(quiet(`    … ${text}`)) : whole(`    ${text}`);
}
