import { splitLines } from '../../../article/line-ends.ts';
import type { ArticleRecord } from '../../../run/results.ts';
import { formatDuration, plural } from '../../amounts.ts';
import { hasNotBegun } from '../../interruption.ts';
import { isRefused, type PlacedArticle } from '../../ranking.ts';
import { sharedHeadings } from '../../step-label.ts';
import { articleAnchor } from '../anchors.ts';
import { type Piece, piecesOf } from '../article/pieces.ts';
import { html, type Markup } from '../markup.ts';
import { findings } from './diagnostics.ts';
import type { OutputLimits } from './output.ts';
import { prose } from './prose.ts';
import { since } from './since.ts';
import { icon, statusBadge } from './status.ts';
import { step } from './step.ts';

/** One article as its author wrote it, with what became of each step and what preflight found at their places. */
export function articleSection(placed: PlacedArticle, limits: OutputLimits): Markup {
  return html`${articleOpening(placed, '')}
${articleHeader(placed)}
${articleBody(placed, limits)}
</section>`;
}

/**
 * The opening tag of an article's section.
 *
 * @param look - a further class
 */
export function articleOpening({ article, place }: PlacedArticle, look: string): Markup {
  const anchor = articleAnchor(place);
  return html`<section class="article ${article.status} ${look}" id="${anchor}" data-status="${article.status}" data-path="${article.path}"${isRefused(article) && html` data-refused="true"`} aria-labelledby="${anchor}-title ${anchor}-which">`;
}

export function articleHeader({ article, place }: PlacedArticle): Markup {
  const anchor = articleAnchor(place);
  return html`<header>
<h2 id="${anchor}-title"><a href="#${anchor}">${article.title ?? article.path}</a></h2>
<p class="about">${statusBadge(article.status)}<span class="which" id="${anchor}-which">${variant(article)}<span class="place copyable"><code>${article.path}</code></span></span><span class="duration">${formatDuration(article.durationMs)}</span></p>
</header>`;
}

/** What stands below an article's header. */
export function articleBody(placed: PlacedArticle, limits: OutputLimits): Markup {
  const { article, history } = placed;
  const shared = sharedHeadings(article.steps);
  const lines = splitLines(article.source);
  const shown = (piece: Piece) => {
    if (piece.kind === 'step')
      return step(placed, piece.step, shared, limits, since(history, piece.step.id), lines);
    return piece.kind === 'prose' ? prose(piece) : findings(piece.diagnostics, article, lines);
  };
  return html`${isRefused(article) && refusal(article)}
${since(history, null)}
${findings(ofOtherFiles(article), article, lines)}
${article.steps.length === 0 && withoutSteps(article)}
${piecesOf(article).map(shown)}
${leftovers(article.leftovers)}`;
}

function withoutSteps(article: ArticleRecord): Markup {
  return hasNotBegun(article)
    ? html`<p class="empty">The run was interrupted before this article.</p>`
    : html`<p class="empty">This article has no step.</p>`;
}

function ofOtherFiles({ path, diagnostics }: ArticleRecord): ArticleRecord['diagnostics'] {
  return diagnostics.filter(({ file }) => file !== path);
}

function variant(article: ArticleRecord): Markup | null {
  return article.variant === null ? null : html`<span class="tag">Variant ${article.variant}</span>`;
}

function refusal(article: ArticleRecord): Markup {
  const errors = article.diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
  return html`<p class="refusal">Refused before anything ran: ${plural(errors, 'error')} to put right.</p>`;
}

function leftovers(lines: readonly string[]): Markup | null {
  if (lines.length === 0) return null;
  return html`<section class="leftovers"><h3>${icon('warning')} Left behind</h3>
<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></section>`;
}
