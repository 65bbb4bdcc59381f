import type { ArticleHistory } from '../../../run/history/types.ts';
import { changeSentence, sinceText, troubleOf } from '../../since.ts';
import { html, type Markup } from '../markup.ts';

/**
 * Since when a step is broken, and whether its article has changed since it passed.
 *
 * @param step - its id, or `null` for the article itself
 */
export function since(history: ArticleHistory | null, step: string | null): Markup | null {
  const trouble = troubleOf(history, step);
  if (trouble === null) return null;
  const [when, change] = [sinceText(trouble), changeSentence(trouble)];
  if (when === '' && change === null) return null;
  const broken = when === 'new' ? 'Newly broken.' : when !== '' && `Broken ${when}.`;
  return html`<p class="since">${broken && html`<b>${broken}</b> `}${change}</p>`;
}
