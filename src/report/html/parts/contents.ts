import type { StepStatus } from '../../../run/results.ts';
import { formatNumber } from '../../amounts.ts';
import { isErroredAtEnd } from '../../end-of-article.ts';
import { isBroken, isRefused, lineToEdit, type PlacedArticle } from '../../ranking.ts';
import { articleAnchor, stepAnchor } from '../anchors.ts';
import { html, type Markup } from '../markup.ts';
import { messageText } from '../prose.ts';
import { icon, statusWord } from './status.ts';
import { strip } from './strip.ts';

/** Entries shown under one article; the rest is counted. */
const mostTroubles = 8;

/** Every article with its strip of verdicts and, under it, what broke at which line. */
export function contents(articles: readonly PlacedArticle[]): Markup | null {
  if (articles.length === 0) return null;
  return html`<nav class="contents" aria-labelledby="contents-title">
<h2 id="contents-title">Articles${articles.length > 1 && html` <small>worst first</small>`}</h2>
<ol>${articles.map(entry)}</ol></nav>`;
}

function entry(placed: PlacedArticle): Markup {
  const { article, place } = placed;
  const troubles = [...findings(placed), ...brokenSteps(placed), ...atTheEnd(placed)];
  return html`<li class="${article.status}" data-for="${articleAnchor(place)}">
<a class="title" href="#${articleAnchor(place)}">${icon(article.status)}<span class="visually-hidden">${statusWord(article.status)}: </span><span>${article.title ?? article.path}</span></a>
<span class="path">${article.path}${article.variant !== null && html` · ${article.variant}`}</span>
${strip(article.steps)}
${troubles.length > 0 && html`<ul class="troubles">${troubles.slice(0, mostTroubles)}</ul>`}
${troubles.length > mostTroubles && html`<p class="more">and ${formatNumber(troubles.length - mostTroubles)} more</p>`}
</li>`;
}

function findings({ article, place }: PlacedArticle): Markup[] {
  if (!isRefused(article)) return [];
  return article.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ line, message }) => trouble('errored', articleAnchor(place), line, message));
}

function brokenSteps({ article, place }: PlacedArticle): Markup[] {
  return article.steps.filter(isBroken).map((step) => {
    const message = step.reason?.message ?? statusWord(step.status);
    return trouble(step.status, stepAnchor(place, step.id), lineToEdit(step), message);
  });
}

function atTheEnd({ article, place }: PlacedArticle): Markup[] {
  const [message = ''] = article.leftovers;
  return isErroredAtEnd(article) ? [trouble('errored', articleAnchor(place), null, message)] : [];
}

/** @param line - `null` for the end of the article */
function trouble(status: StepStatus, anchor: string, line: number | null, message: string): Markup {
  const where = line === null ? 'at the end' : `line ${line}`;
  return html`<li class="${status}"><a href="#${anchor}"><span class="line-number">${where}</span> ${messageText(message)}</a></li>`;
}
