import type { ArticleRecord, StepRecord } from '../../../run/results.ts';
import { formatDuration, formatTime } from '../../amounts.ts';
import { failedTryLines } from '../../failed-tries.ts';
import { isBroken, lineToEdit, type PlacedArticle } from '../../ranking.ts';
import { labelOf, nameOf } from '../../step-label.ts';
import { stepAnchor } from '../anchors.ts';
import { html, type Markup } from '../markup.ts';
import { headline } from '../prose.ts';
import { command } from './command.ts';
import { expectedOutput } from './expected.ts';
import { type OutputLimits, output } from './output.ts';
import { lineRange, linesInWords, place } from './place.ts';
import { rerun } from './rerun.ts';
import { icon, statusBadge } from './status.ts';
import { variables } from './variables.ts';
import { writtenFile } from './written-file.ts';

/**
 * One step, folded unless someone has to look at it.
 *
 * @param placed - the article that it belongs to
 * @param sharedHeadings - headings that several steps of the article have
 * @param since - since when it is broken; `null` where it is not, or nobody knows
 * @param lines - the article's
 */
export function step(
  placed: PlacedArticle,
  record: StepRecord,
  sharedHeadings: ReadonlySet<string>,
  limits: OutputLimits,
  since: Markup | null = null,
  lines: readonly string[] = [],
): Markup {
  const anchor = stepAnchor(placed.place, record.id);
  const label = labelOf(record, sharedHeadings);
  return html`<details class="step ${record.status}" id="${anchor}" data-status="${record.status}" data-step="${record.id}"${
    record.flaky && html` data-flaky="true"`
  }${isBroken(record) && html` open`}>
<summary>${statusBadge(record.status)}<h3>${nameOf(record)}</h3>${label !== '' && html`<code class="label">${label}</code>`}${marks(record)}<span class="at">${whereAndHowLong(record, placed.article)}</span></summary>
<div class="body">
${reason(record)}
${since}
${failedTries(failedTryLines(record))}
${record.command === '' ? writtenFile(record, record.file === placed.article.path ? lines : []) : command(record)}
${evidence(record, limits)}
${variables(record.changedVariables)}
${notRestored(record.notRestored)}
${facts(record, anchor, placed.article)}
</div>
</details>`;
}

function marks(record: StepRecord): Markup {
  return html`${record.flaky && html`<span class="tag flaky">${icon('flaky')}Flaky</span>`}${
    record.cleanup && html`<span class="tag">Cleanup</span>`
  }${record.attempts > 1 && html`<span class="tag">${record.attempts} attempts</span>`}`;
}

function whereAndHowLong(record: StepRecord, { path }: ArticleRecord): Markup {
  const duration = record.startedAt === null ? '' : formatDuration(record.durationMs);
  return html`<span class="lines">${linesInWords(record, path)}</span> <span class="duration">${duration}</span>`;
}

function reason(record: StepRecord): Markup | null {
  if (record.reason === null) return null;
  return html`<div class="reason"><p>${headline(record.reason.message)}</p>${place(record.file, lineToEdit(record))}</div>`;
}

function failedTries(lines: readonly string[]): Markup | null {
  if (lines.length === 0) return null;
  return html`<ul class="failed-tries">${lines.map((line) => html`<li>${headline(line)}</li>`)}</ul>`;
}

/** What the reason speaks of comes first: the comparison, or what the failing command printed. */
function evidence(record: StepRecord, limits: OutputLimits): Markup {
  const compared = record.expected.map((expected) => expectedOutput(record, expected));
  const printed = output(record, limits);
  const isAboutOutput = record.reason?.code === 'output-mismatch' || record.reason?.code === 'guard';
  return isAboutOutput ? html`${compared}${printed}` : html`${printed}${compared}`;
}

function notRestored(lines: readonly string[]): Markup | null {
  if (lines.length === 0) return null;
  return html`<section class="not-restored"><h4>${icon('warning')} The new shell after this step lacks</h4>
<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></section>`;
}

function facts(record: StepRecord, anchor: string, article: ArticleRecord): Markup {
  return html`<dl class="facts">
<div><dt>Block</dt><dd>${lineRange(record.file, record.line, record.endLine)}</dd></div>
${record.exitCode !== null && html`<div><dt>Exit status</dt><dd><code>${record.exitCode}</code></dd></div>`}
${record.signal !== null && html`<div><dt>Signal</dt><dd><code>${record.signal}</code></dd></div>`}
${record.startedAt !== null && html`<div><dt>Started</dt><dd><time datetime="${record.startedAt}">${formatTime(record.startedAt)}</time></dd></div>`}
${record.reason !== null && html`<div><dt>Reason</dt><dd><code>${record.reason.code}</code></dd></div>`}
${rerun(article)}
<div><dt>Step</dt><dd><a href="#${anchor}">${record.id}</a></dd></div>
</dl>`;
}
