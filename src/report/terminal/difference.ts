import type { ExpectedRecord } from '../../run/results.ts';
import { comparisonText } from '../comparison-text.ts';
import { type DifferenceLine, markedPieces } from '../spans.ts';
import { moreLines } from './code-frame.ts';
import { excerpt } from './excerpt.ts';
import { type Line, type Piece, prose, quiet, type Tone, toned, whole } from './line.ts';

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
  const free = difference.some(({ kind }) => kind === 'free');
  return [
    whole(
      '  ',
      toned('bad', `- expected ${place}`),
      '   ',
      toned('good', '+ actual'),
      ...(free ? [quiet('   ~ left open')] : []),
    ),
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

function differenceLine(line: DifferenceLine): Line {
  if (line.kind === 'gap') return whole(quiet(`    … ${line.text}`));
  const { sign, text: tone, changed, open } = tones[line.kind];
  const inTone = { changed, open };
  const pieces = excerpt(markedPieces(line), ({ text, is }) => piece(is === null ? tone : inTone[is], text));
  return whole('  ', piece(tone, sign), ...pieces);
}

function piece(tone: Tone | null, text: string): Piece {
  return tone === null ? text : toned(tone, text);
}

/** How each kind of line is painted, what differs in it, and what is left open. */
const tones: Record<
  'same' | 'expected' | 'actual' | 'free',
  Record<'text' | 'changed' | 'open', Tone | null> & { sign: string }
> = {
  same: { sign: '  ', text: null, changed: null, open: 'quiet' },
  expected: { sign: '- ', text: 'bad', changed: 'bad word', open: 'bad aside' },
  actual: { sign: '+ ', text: 'good', changed: 'good word', open: 'good aside' },
  free: { sign: '~ ', text: 'quiet', changed: null, open: null },
};
