import type { StepRecord, StepStatus } from '../../../run/results.ts';
import { html, type Markup } from '../markup.ts';

const order: readonly StepStatus[] = ['failed', 'errored', 'skipped', 'passed'];

/** An article's verdicts in run order, one mark a step; its label says the same in words. */
export function strip(steps: readonly StepRecord[]): Markup | null {
  if (steps.length === 0) return null;
  return html`<span class="strip" role="img" aria-label="${inWords(steps)}">${steps.map(mark)}</span>`;
}

function mark({ status, flaky }: StepRecord): Markup {
  return html`<i class="${status}${flaky && ' flaky'}"></i>`;
}

function inWords(steps: readonly StepRecord[]): string {
  return order
    .map((status) => ({ status, count: steps.filter((step) => step.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${status}`)
    .join(', ');
}
