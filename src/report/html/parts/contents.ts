import { dirname } from 'node:path/posix';
import type { ArticleHistory } from '../../../run/history/types.ts';
import type { ArticleRecord, StepStatus } from '../../../run/results.ts';
import { formatNumber } from '../../amounts.ts';
import { isErroredAtEnd } from '../../end-of-article.ts';
import { isBroken, isRefused, lineToEdit, type PlacedArticle } from '../../ranking.ts';
import { sinceText, troubleOf } from '../../since.ts';
import { articleAnchor, stepAnchor } from '../anchors.ts';
import { html, type Markup } from '../markup.ts';
import { messageText } from '../prose.ts';
import { pastStrip } from './past-strip.ts';
import { icon, statusWord } from './status.ts';
import { strip } from './strip.ts';

/** Entries shown under one article; the rest is counted. */
const mostTroubles = 8;

/** Every article with its strip of verdicts and, under it, what broke at which line. */
export function contents(articles: readonly PlacedArticle[]): Markup | null {
  if (articles.length === 0) return null;
  return html`<nav class="contents" aria-labelledby="contents-title">
<h2 id="contents-title">Articles${articles.length > 1 && html` <small>worst first</small>`}</h2>
${inFolders(articles)}</nav>`;
}

/** The articles by folder, where that tells more than a list: folders in which all passed are folded. */
function inFolders(articles: readonly PlacedArticle[]): Markup | readonly Markup[] {
  const folders = new Map<string, PlacedArticle[]>();
  for (const placed of articles) {
    const path = dirname(placed.article.path);
    const inside = folders.get(path);
    if (inside) inside.push(placed);
    else folders.set(path, [placed]);
  }
  if (folders.size < 2 || folders.size === articles.length) return list(articles);
  return [...folders].map(([path, inside]) => folder(path, inside));
}

function folder(path: string, articles: readonly PlacedArticle[]): Markup {
  const passed = articles.filter(({ article }) => article.status === 'passed').length;
  const isWell = passed === articles.length;
  const count = isWell
    ? `${formatNumber(passed)} passed`
    : `${formatNumber(passed)} of ${formatNumber(articles.length)} passed`;
  return html`<details class="folder"${!isWell && html` open`}><summary>${path === '.' ? './' : path} <small>${count}</small></summary>
${list(articles)}</details>`;
}

function list(articles: readonly PlacedArticle[]): Markup {
  return html`<ol>${articles.map(entry)}</ol>`;
}

function entry(placed: PlacedArticle): Markup {
  const { article, place, history } = placed;
  const troubles = [...findings(placed), ...brokenSteps(placed), ...atTheEnd(placed)];
  return html`<li class="${article.status}" data-for="${articleAnchor(place)}">
<a class="title" href="#${articleAnchor(place)}">${icon(article.status)}<span class="visually-hidden">${statusWord(article.status)}: </span><span>${article.title ?? article.path}</span></a>
<span class="path">${article.path}${article.variant !== null && html` · ${article.variant}`}</span>
${strip(article.steps)}
${pastStrip(history, article.status)}
${troubles.length > 0 && html`<ul class="troubles">${troubles.slice(0, mostTroubles)}</ul>`}
${troubles.length > mostTroubles && html`<p class="more">and ${formatNumber(troubles.length - mostTroubles)} more</p>`}
</li>`;
}

function findings({ article, place, history }: PlacedArticle): Markup[] {
  if (!isRefused(article)) return [];
  const since = sinceWhen(history, null);
  return article.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, message }) =>
      trouble('errored', articleAnchor(place), lineInWords(line, file, article), message, since),
    );
}

function brokenSteps({ article, place, history }: PlacedArticle): Markup[] {
  return article.steps.filter(isBroken).map((step) => {
    const message = step.reason?.message ?? statusWord(step.status);
    return trouble(
      step.status,
      stepAnchor(place, step.id),
      lineInWords(lineToEdit(step), step.file, article),
      message,
      sinceWhen(history, step.id),
    );
  });
}

function atTheEnd({ article, place, history }: PlacedArticle): Markup[] {
  const [message = ''] = article.leftovers;
  return isErroredAtEnd(article)
    ? [trouble('errored', articleAnchor(place), 'at the end', message, sinceWhen(history, null))]
    : [];
}

function sinceWhen(history: ArticleHistory | null, step: string | null): string {
  const trouble = troubleOf(history, step);
  return trouble === null ? '' : sinceText(trouble);
}

/** The file is named where it is one that the article includes. */
function lineInWords(line: number, file: string, { path }: ArticleRecord): string {
  return file === path ? `line ${line}` : `line ${line} of ${file}`;
}

function trouble(status: StepStatus, anchor: string, where: string, message: string, since: string): Markup {
  return html`<li class="${status}"><a href="#${anchor}"><span class="line-number">${where}</span> ${messageText(message)}${since !== '' && html` <span class="since">${since}</span>`}</a></li>`;
}
