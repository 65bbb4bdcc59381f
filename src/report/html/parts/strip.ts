import type { StepRecord, StepStatus } from '../../../run/results.ts';
import { html, type Markup } from '../markup.ts';

const order: readonly StepStatus[] = ['failed', 'errored', 'skipped', 'passed'];

/** Marks in a row; the width of one with its gap, and the height of a row with its, in pixels. */
const perRow = 36;
const width = 9;
const height = 17;

/** How a step is drawn: what broke stands out by its height too. */
type Look = StepStatus | 'flaky';

const shapes: Record<Look, string> = {
  failed: 'v14h7v-14z',
  errored: 'v14h7v-10.5z',
  flaky: 'm0 4v10h7v-10z',
  passed: 'm0 7v7h7v-7z',
  skipped: 'm0 7.5v6h6v-6z',
};

/** An article's verdicts in run order, one mark a step; its label says the same in words. */
export function strip(steps: readonly StepRecord[]): Markup | null {
  if (steps.length === 0) return null;
  const paths = new Map<Look, string>();
  for (const [place, step] of steps.entries()) {
    const look = step.flaky ? 'flaky' : step.status;
    const at = `M${(place % perRow) * width} ${Math.floor(place / perRow) * height}`;
    paths.set(look, `${paths.get(look) ?? ''}${at}${shapes[look]}`);
  }
  const [columns, rows] = [Math.min(steps.length, perRow), Math.ceil(steps.length / perRow)];
  const size = [columns * width, rows * height];
  return html`<svg class="strip" role="img" aria-label="${inWords(steps)}" viewBox="0 0 ${size.join(' ')}" width="${size[0] ?? 0}" height="${size[1] ?? 0}">${[
    ...paths,
  ].map(([look, path]) => html`<path class="${look}" d="${path}"/>`)}</svg>`;
}

function inWords(steps: readonly StepRecord[]): string {
  return order
    .map((status) => ({ status, count: steps.filter((step) => step.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${status}`)
    .join(', ');
}
