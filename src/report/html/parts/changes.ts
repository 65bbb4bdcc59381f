import type { ArticleHistory, Changes, FlakyStep, History, RecordPlace } from '../../../run/history/types.ts';
import type { RunRecord } from '../../../run/results.ts';
import { formatDuration, formatNumber, plural } from '../../amounts.ts';
import { lineToEdit } from '../../ranking.ts';
import { changeText, minuteOf, sinceText, troubleOf } from '../../since.ts';
import { nameOf } from '../../step-label.ts';
import { articleAnchor, stepAnchor } from '../anchors.ts';
import { type Content, html, type Markup } from '../markup.ts';
import { icon } from './status.ts';
import { trend } from './trend.ts';

/** Entries shown of each kind; the rest is counted. */
const mostShown = 5;

type GroupLook = 'failed' | 'passed' | 'flaky' | 'durations';

/** What past runs say: what is new since the last comparable one, which steps are flaky, and how the runs went. */
export function pastRuns(record: RunRecord, history: History | null): Markup | null {
  if (history === null) return null;
  const { changes, flaky } = history;
  const drawn = trend(history.trend);
  if (changes === null && drawn === null && flaky.length === 0) return null;
  return html`<section class="past" aria-labelledby="past-title">
<h2 id="past-title">${changes === null ? 'Past runs' : title(changes)}</h2>
${changes && differences(record, changes, history.articles)}
${flakySteps(record, flaky)}
${drawn}
</section>`;
}

function title({ asked, against: { runId, startedAt } }: Changes): Markup {
  return html`${asked ? 'Compared with' : 'Since'} the run of <time datetime="${startedAt}">${minuteOf(startedAt)}</time> <small>${runId}</small>`;
}

function differences(record: RunRecord, changes: Changes, articles: readonly ArticleHistory[]): Markup {
  const { broken, fixed, still, against, durations } = changes;
  const link = (place: RecordPlace) => linkTo(record, place);
  const trouble = (place: RecordPlace) =>
    linkTo(record, place, inShort(record, place, articles[place.article] ?? null));
  const groups = [
    group('failed', plural(broken.length, 'new failure'), broken.map(trouble), true),
    group('passed', `${formatNumber(fixed.length)} fixed`, fixed.map(link)),
    group(
      'failed',
      `${formatNumber(still.length)} still broken`,
      still.map(trouble),
      still.length <= mostShown,
    ),
    group(
      'durations',
      `${plural(durations.length, 'article')} took much longer or shorter`,
      durations.map(({ article, beforeMs, nowMs }) =>
        linkTo(record, { article, step: null }, ` ${formatDuration(beforeMs)} → ${formatDuration(nowMs)}`),
      ),
    ),
    movedText(changes),
    against.tool.version === record.tool.version
      ? null
      : html`<li><p>${record.tool.name} was ${against.tool.version}, and is ${record.tool.version}</p></li>`,
  ].filter((one) => one !== null);
  return groups.length === 0 ? html`<p>Nothing is new.</p>` : html`<ul class="groups">${groups}</ul>`;
}

/** Folded but for what is new, and a few that are still broken: the list of articles names everything that is. */
function group(look: GroupLook, text: string, entries: readonly Markup[], isOpen = false): Markup | null {
  if (entries.length === 0) return null;
  const more = entries.length - mostShown;
  return html`<li class="${look}"><details${isOpen && html` open`}><summary>${look !== 'durations' && icon(look)}${text}</summary>
<ul>${entries.slice(0, mostShown).map((entry) => html`<li>${entry}</li>`)}${more > 0 && html`<li>and ${formatNumber(more)} more</li>`}</ul></details></li>`;
}

function flakySteps(record: RunRecord, flaky: readonly FlakyStep[]): Markup | null {
  const entries = flaky.map(({ article, step, retried, recovered, runs }) =>
    linkTo(record, { article, step }, ` in ${retried + recovered} of ${plural(runs, 'run')}`),
  );
  const shown = group('flaky', plural(flaky.length, 'flaky step'), entries);
  return shown && html`<ul class="groups">${shown}</ul>`;
}

/** What was not there then, and what is not there any more. */
function movedText({ added, gone }: Changes): Markup | null {
  const counts = [
    { text: 'new', places: added },
    { text: 'not in this run', places: gone },
  ].flatMap(({ text, places }) => {
    const articles = places.filter(({ step }) => step === null).length;
    return [
      { count: articles, noun: 'article', text },
      { count: places.length - articles, noun: 'step', text },
    ];
  });
  const parts = counts
    .filter(({ count }) => count > 0)
    .map(({ count, noun, text }) => `${plural(count, noun)} ${text}`);
  return parts.length === 0 ? null : html`<li><p>${parts.join(', ')}</p></li>`;
}

/** Where to edit, since when it is broken, and what has changed. */
function inShort(
  { articles }: RunRecord,
  { article, step }: RecordPlace,
  history: ArticleHistory | null,
): Markup {
  const record = articles[article];
  const found = record?.steps.find(({ id }) => id === step);
  const refusal = record?.diagnostics.find(({ severity }) => severity === 'error');
  const places =
    found === undefined ? refusal && `${refusal.file}:${refusal.line}` : `${found.file}:${lineToEdit(found)}`;
  const trouble = troubleOf(history, step);
  const since = trouble !== null && trouble.runs > 1 ? sinceText(trouble) : null;
  const words = [places, since, trouble && changeText(trouble)].filter(Boolean);
  return html`<small>${words.join(' · ')}</small>`;
}

function linkTo({ articles }: RunRecord, { article, step }: RecordPlace, rest: Content = ''): Markup {
  const record = articles[article];
  const found = record?.steps.find(({ id }) => id === step);
  const anchor = step === null ? articleAnchor(article) : stepAnchor(article, step);
  const name = found === undefined ? '' : ` › ${nameOf(found)}`;
  return html`<a href="#${anchor}">${record?.title ?? record?.path ?? ''}${name}</a>${rest}`;
}
