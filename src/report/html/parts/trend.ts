import type { TrendPoint } from '../../../run/history/types.ts';
import { formatDuration } from '../../amounts.ts';
import { dayOf, minuteOf } from '../../since.ts';
import { html, type Markup } from '../markup.ts';
import { statusWord } from './status.ts';

/** Units of the drawings: a run is this wide, and they are this high. */
const [pitch, height] = [10, 40];
/** The scale of pass rates shows at least the upper tenth. */
const highestFloor = 0.9;

/** How many steps passed, and how long it took, over the runs of mostly the same articles. Nothing where this is the only one. */
export function trend(points: readonly TrendPoint[]): Markup | null {
  const [first] = points;
  if (first === undefined || points.length < 2) return null;
  return html`<figure class="trend">${passRates(points)}
${durations(points)}
<figcaption>${points.length} runs since ${dayOf(first.startedAt)}</figcaption></figure>`;
}

function passRates(points: readonly TrendPoint[]): Markup | null {
  const rates = points.flatMap(({ passRate }) => passRate ?? []);
  const lowest = Math.min(...rates);
  if (rates.length === 0) return null;
  const floor = Math.min(Math.floor(lowest * 10) / 10, highestFloor);
  const y = (rate: number) => rounded(4 + ((1 - rate) / (1 - floor)) * (height - 8));
  const dots = points.flatMap(({ passRate, status }, at) => {
    return passRate === null ? [] : [{ place: `${middle(at)} ${y(passRate)}`, passed: status === 'passed' }];
  });
  const dotsOf = (passed: boolean) =>
    dots
      .filter((dot) => dot.passed === passed)
      .map(({ place }) => `M${place}h0`)
      .join('');
  const line = `M${dots.map(({ place }) => place).join('L')}`;
  const label = `Steps that passed: ${percent(rates[0])} at first, ${percent(rates.at(-1))} now, never less than ${percent(lowest)}`;
  return row(
    'Steps passed',
    percent(rates.at(-1)),
    `scale from ${percent(floor)}`,
    label,
    points,
    html`<path class="line" d="${line}"/><path class="dots" d="${dotsOf(true)}"/><path class="broken dots" d="${dotsOf(false)}"/>`,
  );
}

function durations(points: readonly TrendPoint[]): Markup {
  const all = points.map(({ durationMs }) => durationMs);
  const longest = Math.max(...all, 1);
  const bars = all
    .map(
      (ms, at) => `M${at * pitch + 2} ${height}v-${rounded((ms / longest) * (height - 1) + 1)}h6V${height}z`,
    )
    .join('');
  const last = formatDuration(all.at(-1) ?? 0);
  const label = `Duration: ${formatDuration(all[0] ?? 0)} at first, ${last} now, at most ${formatDuration(longest)}`;
  return row(
    'Duration',
    last,
    `at most ${formatDuration(longest)}`,
    label,
    points,
    html`<path class="bars" d="${bars}"/>`,
  );
}

/** A drawing with its scale, and what each run was behind it. */
function row(
  title: string,
  now: string,
  scale: string,
  label: string,
  points: readonly TrendPoint[],
  drawing: Markup,
): Markup {
  return html`<div><p>${title} <b>${now}</b> <small>${scale}</small></p><svg viewBox="0 0 ${points.length * pitch} ${height}" preserveAspectRatio="none" role="img" aria-label="${label}">${drawing}${points.map(described)}</svg></div>`;
}

function described({ startedAt, status, passRate, durationMs }: TrendPoint, at: number): Markup {
  const words = `${minuteOf(startedAt)}: ${statusWord(status)}, ${passRate === null ? 'no step' : `${percent(passRate)} of the steps passed`}, ${formatDuration(durationMs)}`;
  return html`<rect x="${at * pitch}" width="${pitch}" height="${height}"><title>${words}</title></rect>`;
}

function middle(at: number): number {
  return at * pitch + pitch / 2;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Rounded down: 100% is said of nothing that is less. */
function percent(rate = 0): string {
  return `${Math.floor(rate * 100)}%`;
}
