import type { ArticleRecord, RunRecord, StepRecord } from '../../../run/results.ts';
import { formatDuration } from '../../amounts.ts';
import { nameOf } from '../../step-label.ts';
import { articleAnchor, stepAnchor } from '../anchors.ts';
import { html, type Markup } from '../markup.ts';
import { statusWord } from './status.ts';

/** The width of the axis in units of the drawings. */
const width = 1_000;
/** The least width of a bar, so that a step of a millisecond can be seen and hit. */
const leastBar = 2;
const ticks = 4;

/** A stretch of the axis. */
interface Stretch {
  from: number;
  length: number;
}

/** Puts times on the axis. */
type Scale = (startedAt: string, durationMs: number) => Stretch;

/**
 * When what ran: a lane for each article, in the order in which they began, on one axis, with a bar for each step that leads to it.
 * Nothing where no step has run.
 */
export function timeline(record: RunRecord): Markup | null {
  const lanes = record.articles
    .map((article, place) => ({ article, place }))
    .filter(({ article }) => article.steps.some(({ startedAt }) => startedAt !== null))
    .toSorted((one, other) => Date.parse(one.article.startedAt) - Date.parse(other.article.startedAt));
  if (lanes.length === 0) return null;
  const whole = Math.max(record.durationMs, 1);
  const start = Date.parse(record.startedAt);
  const scale: Scale = (startedAt, durationMs) => ({
    from: (width * (Date.parse(startedAt) - start)) / whole,
    length: (width * durationMs) / whole,
  });
  return html`<details class="timeline"><summary><h2>Timeline</h2></summary>
<ol>${lanes.map(({ article, place }) => lane(article, place, scale))}</ol>
<p class="axis" aria-hidden="true">${axis(whole)}</p>
</details>`;
}

function lane(article: ArticleRecord, place: number, scale: Scale): Markup {
  const all = scale(article.startedAt, article.durationMs);
  const bars = article.steps.map((step) => bar(step, stepAnchor(place, step.id), scale));
  const variant = article.variant === null ? '' : ` · ${article.variant}`;
  return html`<li><a href="#${articleAnchor(place)}">${article.title ?? article.path}${variant}</a>
<svg viewBox="0 0 ${width} 16" preserveAspectRatio="none" aria-hidden="true">
<line x1="${rounded(all.from)}" x2="${rounded(all.from + all.length)}" y1="8" y2="8"/>${bars}</svg></li>`;
}

function bar(step: StepRecord, anchor: string, scale: Scale): Markup | null {
  if (step.startedAt === null) return null;
  const { from, length } = scale(step.startedAt, step.durationMs);
  const look = step.attempts > 1 ? `${step.status} retried` : step.status;
  return html`<a href="#${anchor}" tabindex="-1"><rect class="${look}" x="${rounded(from)}" y="1" width="${rounded(Math.max(length, leastBar))}" height="14"><title>${words(step)}</title></rect></a>`;
}

function words(step: StepRecord): string {
  const tries = step.attempts > 1 ? `, ${step.attempts} attempts` : '';
  return `${nameOf(step)}: ${statusWord(step.status)}, ${formatDuration(step.durationMs)}${tries}`;
}

function axis(whole: number): Markup[] {
  return Array.from(
    { length: ticks + 1 },
    (_, tick) => html`<span>${formatDuration((whole * tick) / ticks)}</span>`,
  );
}

function rounded(value: number): string {
  return String(Math.round(Math.min(Math.max(value, 0), width) * 10) / 10);
}
