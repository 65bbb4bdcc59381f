import type { ArticleRecord, RunRecord, StepRecord } from '../../../run/results.ts';
import { formatDuration } from '../../amounts.ts';
import { nameOf } from '../../step-label.ts';
import { articleAnchor, stepAnchor } from '../anchors.ts';
import { type Content, html, type Markup } from '../markup.ts';
import { statusWord } from './status.ts';

/** The width of the axis in units of the drawings. */
const width = 1_000;
/** The least width of a bar, so that a step of a millisecond can be seen and hit. */
const leastBar = 2;
const ticks = 4;
/** Of more steps, those of a lane that ended alike are drawn as one, which leads nowhere: browsers take long for so many. */
const mostBars = 1_500;

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
  const steps = lanes.reduce((sum, { article }) => sum + article.steps.length, 0);
  const bars = steps > mostBars ? drawnTogether : drawnEach;
  return html`<details class="timeline"><summary><h2>Timeline</h2></summary>
<ol>${lanes.map(({ article, place }) => lane(article, place, scale, bars))}</ol>
<p class="axis" aria-hidden="true">${axis(whole)}</p>
</details>`;
}

function lane(
  article: ArticleRecord,
  place: number,
  scale: Scale,
  bars: (steps: readonly StepRecord[], place: number, scale: Scale) => Content,
): Markup {
  const all = scale(article.startedAt, article.durationMs);
  const variant = article.variant === null ? '' : ` · ${article.variant}`;
  return html`<li><a href="#${articleAnchor(place)}">${article.title ?? article.path}${variant}</a>
<svg viewBox="0 0 ${width} 16" preserveAspectRatio="none" aria-hidden="true">
<line x1="${rounded(all.from)}" x2="${rounded(all.from + all.length)}" y1="8" y2="8"/>${bars(article.steps, place, scale)}</svg></li>`;
}

function drawnEach(steps: readonly StepRecord[], place: number, scale: Scale): Content {
  return steps.map((step) => bar(step, stepAnchor(place, step.id), scale));
}

function drawnTogether(steps: readonly StepRecord[], _place: number, scale: Scale): Content {
  const paths = new Map<string, string>();
  for (const { startedAt, durationMs, status } of steps) {
    if (startedAt === null) continue;
    const { from, length } = scale(startedAt, durationMs);
    const [top, height] = extent(status);
    const across = rounded(Math.max(length, leastBar));
    const bar = `M${rounded(from)} ${top}h${across}v${height}h-${across}z`;
    paths.set(status, `${paths.get(status) ?? ''}${bar}`);
  }
  return [...paths].map(([look, path]) => html`<path class="${look}" d="${path}"/>`);
}

/** Where a bar begins and how high it is: what broke is the highest, so that colour is not all that tells them apart. */
function extent(status: StepRecord['status']): [top: number, height: number] {
  if (status === 'passed') return [4, 8];
  return status === 'skipped' ? [6, 4] : [1, 14];
}

function bar(step: StepRecord, anchor: string, scale: Scale): Markup | null {
  if (step.startedAt === null) return null;
  const { from, length } = scale(step.startedAt, step.durationMs);
  const look = step.attempts > 1 ? `${step.status} retried` : step.status;
  const [top, height] = extent(step.status);
  return html`<a href="#${anchor}" tabindex="-1"><rect class="${look}" x="${rounded(from)}" y="${top}" width="${rounded(Math.max(length, leastBar))}" height="${height}"><title>${words(step)}</title></rect>${tries(step, scale)}</a>`;
}

/** A mark where each further try began. */
function tries({ tries = [] }: StepRecord, scale: Scale): Markup | null {
  const [, ...further] = tries;
  if (further.length === 0) return null;
  const marks = further.map((startedAt) => `M${rounded(scale(startedAt, 0).from)} 1v14`);
  return html`<path class="tries" d="${marks.join('')}"/>`;
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
