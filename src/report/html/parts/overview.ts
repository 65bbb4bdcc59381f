import type { RunRecord } from '../../../run/results.ts';
import { formatDuration, formatNumber, formatTime } from '../../amounts.ts';
import { isRefused } from '../../ranking.ts';
import { verdictSentence } from '../../verdict-sentence.ts';
import { html, type Markup } from '../markup.ts';
import { icon, statusWord } from './status.ts';

/** The run at a glance: verdict, counts, when and how long. */
export function overview(record: RunRecord): Markup {
  return html`<header class="overview ${record.status}">
<h1>${icon(record.status)}${statusWord(record.status)}</h1>
<p class="sentence">${verdictSentence(record)}</p>
${chips(record)}
<details class="aside"><summary>Took ${formatDuration(record.durationMs)} <small>· ${versions(record)}</small></summary>
<dl class="facts">
<div><dt>Started</dt><dd><time datetime="${record.startedAt}">${formatTime(record.startedAt)}</time></dd></div>
<div><dt>Tool</dt><dd>${record.tool.name} ${record.tool.version}</dd></div>
${ranOn(record)}
<div><dt>Run</dt><dd><code>${record.runId}</code></dd></div>
</dl></details>
</header>`;
}

/** The versions that a run depends on. */
function versions({ tool, platform }: RunRecord): string {
  const of = platform === undefined ? [] : [platform.system, `bash ${platform.bash ?? 'unknown'}`];
  return [`${tool.name} ${tool.version}`, ...of].join(', ');
}

function ranOn({ platform }: RunRecord): Markup | null {
  if (platform === undefined) return null;
  const { system, release, architecture, node, bash } = platform;
  return html`<div><dt>System</dt><dd>${system} ${release} ${architecture}</dd></div>
<div><dt>Bash</dt><dd>${bash ?? 'unknown'}</dd></div>
<div><dt>Node</dt><dd>${node}</dd></div>`;
}

const shownCounts = ['failed', 'errored', 'passed', 'flaky', 'skipped'] as const;

/** What there was of each verdict, and how many articles had none since they were refused. */
function chips({ counts, articles }: RunRecord): Markup | null {
  const refused = articles.filter(isRefused).length;
  const shown = [
    ...(refused > 0 ? [chip('refused', 'errored', refused)] : []),
    ...shownCounts.filter((name) => counts[name] > 0).map((name) => chip(name, name, counts[name])),
  ];
  return shown.length === 0 ? null : html`<ul class="counts" aria-label="By verdict">${shown}</ul>`;
}

function chip(name: string, look: Parameters<typeof icon>[0], count: number): Markup {
  return html`<li class="${name}" data-filter="status:${name}"><span>${icon(look)}<b>${formatNumber(count)}</b> ${name}</span></li>`;
}
