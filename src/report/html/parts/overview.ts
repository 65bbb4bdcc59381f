import type { Counts, RunRecord } from '../../../run/results.ts';
import { formatDuration, formatNumber, formatTime } from '../amounts.ts';
import { html, type Markup } from '../markup.ts';
import { verdictSentence } from '../verdict-sentence.ts';
import { icon, statusWord } from './status.ts';

/** The run at a glance: verdict, counts, when and how long. */
export function overview(record: RunRecord): Markup {
  return html`<header class="overview ${record.status}">
<h1>${icon(record.status)}${statusWord(record.status)}</h1>
<p class="sentence">${verdictSentence(record)}</p>
<ul class="counts" aria-label="Steps by verdict">${countsOf(record.counts)}</ul>
<dl class="facts">
<div><dt>Duration</dt><dd>${formatDuration(record.durationMs)}</dd></div>
<div><dt>Started</dt><dd><time datetime="${record.startedAt}">${formatTime(record.startedAt)}</time></dd></div>
<div><dt>Tool</dt><dd>${record.tool.name} ${record.tool.version}</dd></div>
<div><dt>Run</dt><dd><code>${record.runId}</code></dd></div>
</dl>
</header>`;
}

const shownCounts: readonly (keyof Counts)[] = ['failed', 'errored', 'passed', 'flaky', 'skipped'];

function countsOf(counts: Counts): Markup[] {
  return shownCounts.map(
    (name) =>
      html`<li class="${name}${counts[name] === 0 && ' none'}" data-filter="status:${name}"><span>${icon(name)}<b>${formatNumber(counts[name])}</b> ${name}</span></li>`,
  );
}
