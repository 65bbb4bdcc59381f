import type { PlacedArticle } from '../../ranking.ts';
import { html, type Markup } from '../markup.ts';
import { articleBody, articleSection } from './article.ts';
import { outputLimits } from './output.ts';
import { packedArticle, packedIndex } from './packed-article.ts';

/** A page of more steps, or of more characters of markup, is large: browsers take a second for so many. */
const mostSteps = 1_500;
const mostMarkup = 12_000_000;
/** So many steps of a large page are laid out when it opens. */
const mostLaidOut = 150;

/** All articles, worst first. Those of a large page are packed but for the first ones; the very first never is. */
export function articles(placed: readonly PlacedArticle[]): Markup {
  if (placed.length === 0)
    return html`<p class="empty">There is nothing to show: the run had no article.</p>`;
  const all = placed.flatMap(({ article }) => article.steps);
  const limits = outputLimits(all);
  const most = all.length > mostSteps ? mostLaidOut : mostSteps;
  const sections: Markup[] = [];
  const packed: PlacedArticle[] = [];
  let [steps, markup] = [0, 0];
  for (const one of placed) {
    steps += one.article.steps.length;
    if (sections.length > 0 && one.article.steps.length > 0 && (steps > most || markup > mostMarkup)) {
      sections.push(packedArticle(one, articleBody(one, limits)));
      packed.push(one);
      continue;
    }
    const section = articleSection(one, limits);
    markup += String(section).length;
    sections.push(section);
  }
  return html`${sections}${packedIndex(packed)}`;
}
