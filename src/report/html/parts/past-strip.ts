import type { ArticleHistory } from '../../../run/history/types.ts';
import type { ArticleStatus } from '../../../run/results.ts';
import { html, type Markup } from '../markup.ts';

/** So many runs are drawn, this one among them. */
const mostRuns = 20;
/** Units of the drawing, which are pixels. */
const [pitch, height] = [6, 14];

/** A bar from the bottom up. What broke is higher than what passed, so that colour is not all that tells them apart. */
const bars: Record<ArticleStatus, string> = {
  passed: 'v-6',
  failed: 'v-14',
  errored: 'v-9m0-2v-3',
  interrupted: 'v-2',
  skipped: 'v-2',
};

/** An article in past runs and in this one, which stands apart: a path for each verdict, the oldest run first. */
export function pastStrip(history: ArticleHistory | null, now: ArticleStatus): Markup | null {
  if (history === null || history.past.length === 0) return null;
  const statuses = [...history.past.slice(1 - mostRuns).map(({ status }) => status), now];
  const width = statuses.length * pitch + pitch / 2;
  return html`<span class="runs"><svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${inWords(statuses)}">${[...new Set(statuses)].map((status) => html`<path class="${status}" d="${pathOf(status, statuses)}"/>`)}</svg> ${statuses.length} runs</span>`;
}

function pathOf(status: ArticleStatus, statuses: readonly ArticleStatus[]): string {
  const last = statuses.length - 1;
  return statuses
    .map((one, at) =>
      one === status ? `M${at * pitch + (at === last ? pitch : pitch / 2)} 14${bars[one]}` : '',
    )
    .join('');
}

/** Runs of equal verdicts, the oldest first. */
function inWords(statuses: readonly ArticleStatus[]): string {
  const stretches: { status: ArticleStatus; count: number }[] = [];
  for (const status of statuses) {
    const last = stretches.at(-1);
    if (last?.status === status) last.count += 1;
    else stretches.push({ status, count: 1 });
  }
  const words = stretches.map(({ status, count }) => `${status}${count > 1 ? ` ${count} times` : ''}`);
  return `Past runs, the last is this one: ${words.join(', then ')}`;
}
