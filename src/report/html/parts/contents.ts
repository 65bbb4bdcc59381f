import { plural } from '../amounts.ts';
import { articleAnchor, stepAnchor } from '../anchors.ts';
import { html, type Markup } from '../markup.ts';
import { isBroken, isRefused, lineToEdit, type PlacedArticle } from '../ranking.ts';
import { icon, statusWord } from './status.ts';
import { strip } from './strip.ts';

/** Entries shown under one article; the rest is counted. */
const mostTroubles = 8;

/** Every article with its strip of verdicts and, under it, what broke at which line. */
export function contents(articles: readonly PlacedArticle[]): Markup | null {
  if (articles.length === 0) return null;
  return html`<nav class="contents" aria-label="Articles"><ol>${articles.map(entry)}</ol></nav>`;
}

function entry(placed: PlacedArticle): Markup {
  const { article, place } = placed;
  const troubles = [...findings(placed), ...brokenSteps(placed)];
  return html`<li class="${article.status}" data-for="${articleAnchor(place)}">
<a class="title" href="#${articleAnchor(place)}">${icon(article.status)}<span class="visually-hidden">${statusWord(article.status)}: </span><span>${article.title ?? article.path}</span></a>
<span class="path">${article.path}${article.variant !== null && html` · ${article.variant}`}</span>
${strip(article.steps)}
${troubles.length > 0 && html`<ul class="troubles">${troubles.slice(0, mostTroubles)}</ul>`}
${troubles.length > mostTroubles && html`<p class="more">and ${plural(troubles.length - mostTroubles, 'more')}</p>`}
</li>`;
}

function findings({ article, place }: PlacedArticle): Markup[] {
  if (!isRefused(article)) return [];
  return article.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ line, message }) => trouble(articleAnchor(place), line, message));
}

function brokenSteps({ article, place }: PlacedArticle): Markup[] {
  return article.steps
    .filter(isBroken)
    .map((step) =>
      trouble(stepAnchor(place, step.id), lineToEdit(step), step.reason?.message ?? statusWord(step.status)),
    );
}

function trouble(anchor: string, line: number, message: string): Markup {
  return html`<li><a href="#${anchor}"><span class="line-number">line ${line}</span> ${message}</a></li>`;
}
