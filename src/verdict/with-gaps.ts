import type { DifferenceLine } from './types.ts';

const context = 3;
const longestEqualRun = 6;

/** Puts a `gap` in place of what is in the middle of more than six equal lines; three lines stay on each side where something differs. */
export function withGaps(lines: readonly DifferenceLine[]): DifferenceLine[] {
  const shown: DifferenceLine[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (lines[from]?.kind === 'same' && lines[to]?.kind === 'same') to += 1;
    const run = lines.slice(from, to);
    if (run.length <= longestEqualRun) shown.push(...run);
    else {
      const [head, tail] = [from > 0 ? context : 0, to < lines.length ? context : 0];
      shown.push(
        ...run.slice(0, head),
        ...gap(run.length - head - tail, 'equal', 'left out'),
        ...run.slice(run.length - tail),
      );
    }
    from = to;
  }
  return shown;
}

/** Says that lines are not shown, and why; nothing where there are none. */
export function gap(count: number, which: string, why: string): DifferenceLine[] {
  if (count <= 0) return [];
  return [{ kind: 'gap', text: `${count} ${which} ${count === 1 ? 'line' : 'lines'} ${why}` }];
}
