import type { StepRecord } from '../../../run/results.ts';
import { formatNumber } from '../../amounts.ts';
import { isBroken } from '../../ranking.ts';
import { excerpt } from '../excerpt.ts';
import { type Content, html, type Markup } from '../markup.ts';
import { terminalSpans } from '../terminal-text.ts';

/** Characters shown of each stream of a step. A broken step's output is evidence, a passed one's is for the curious. */
export interface OutputLimits {
  broken: number;
  other: number;
}

/** Where there are few steps. */
const mostShown: OutputLimits = { broken: 100_000, other: 10_000 };
/** However many there are. */
const leastShown: OutputLimits = { broken: 4_000, other: 1_000 };
/** Of all steps together, about. */
const wholePage: OutputLimits = { broken: 60_000_000, other: 30_000_000 };

/** How much is shown of each of a run's streams, so that the page can still be opened. */
export function outputLimits(steps: readonly StepRecord[]): OutputLimits {
  const broken = steps.filter(isBroken).length;
  const share = (kind: keyof OutputLimits, count: number) =>
    Math.min(mostShown[kind], Math.max(leastShown[kind], Math.floor(wholePage[kind] / Math.max(count, 1))));
  return { broken: share('broken', broken), other: share('other', steps.length - broken) };
}

/** What a step printed, stream by stream; nothing for a stream that stayed silent. */
export function output(step: StepRecord, limits: OutputLimits): Markup {
  const limit = isBroken(step) ? limits.broken : limits.other;
  return html`${stream(step, 'stdout', limit)}${stream(step, 'stderr', limit)}`;
}

function stream(step: StepRecord, name: 'stdout' | 'stderr', limit: number): Markup | null {
  const text = step[name];
  const printedBytes = step[`${name}Bytes`];
  if (text === '' && printedBytes === 0) return null;
  const { head, tail } = excerpt(text, limit);
  const shownBytes = Buffer.byteLength(head) + Buffer.byteLength(tail ?? '');
  // Of a stream that was kept whole more bytes may have been printed: secrets and paths of the session are written otherwise.
  const isPart = step.truncated && printedBytes > Buffer.byteLength(text);
  const cut = tail !== null || isPart;
  return html`<section class="output">
<h4>${name}${cut && html` <small>${formatNumber(printedBytes)} bytes printed, ${formatNumber(shownBytes)} shown; ${whereAll(step, name, isPart)}</small>`}</h4>
<pre class="copyable" tabindex="0" role="group" aria-label="${name}">\n${coloured(head)}${
    tail !== null && html`<span class="gap">… left out here …\n</span>${coloured(tail)}`
  }</pre>
</section>`;
}

/** @param isPart - whether the record too has only a part of it */
function whereAll({ whole }: StepRecord, name: 'stdout' | 'stderr', isPart: boolean): Content {
  const path = whole?.[name];
  if (path !== undefined) return html`all of it is in <code>${path}</code>`;
  return isPart ? html`<code>--whole-output</code> would keep all of it` : 'the results file has all of it';
}

function coloured(text: string): Markup[] {
  return terminalSpans(text).map((span) =>
    span.classes === '' ? html`${span.text}` : html`<span class="${span.classes}">${span.text}</span>`,
  );
}
