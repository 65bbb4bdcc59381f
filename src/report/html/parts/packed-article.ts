import type { StepRecord } from '../../../run/results.ts';
import { plural } from '../../amounts.ts';
import type { PlacedArticle } from '../../ranking.ts';
import { nameOf } from '../../step-label.ts';
import { stepAnchor } from '../anchors.ts';
import { html, type Markup } from '../markup.ts';
import { packed } from '../packing.ts';
import { articleHeader, articleOpening } from './article.ts';
import { linesInWords } from './place.ts';

/** What the filter knows of a step that is packed: its anchor, status, whether it is flaky, its id and name, and what can be looked for. */
type IndexedStep = [anchor: string, status: string, flaky: boolean, name: string, text: string];

/**
 * An article that is not laid out until somebody wants to see it, since a browser takes seconds for each ten thousand steps.
 *
 * @param body - what stands below its header
 */
export function packedArticle(placed: PlacedArticle, body: Markup): Markup {
  const steps = plural(placed.article.steps.length, 'step');
  return html`${articleOpening(placed, 'packed')}
${articleHeader(placed)}
<p class="packed-note">Its ${steps} can only be shown by a script, to keep this page light; the run’s results file has them whole.</p>
${packed('packed-body', String(body))}
</section>`;
}

/** What is known of the steps of packed articles, for the filter. */
export function packedIndex(articles: readonly PlacedArticle[]): Markup | null {
  if (articles.length === 0) return null;
  const index = articles.map(({ article, place }) =>
    article.steps.map((step) => indexed(place, step, article.path)),
  );
  return packed('packed-index', JSON.stringify(index));
}

function indexed(place: number, step: StepRecord, path: string): IndexedStep {
  const name = nameOf(step);
  const text = [name, step.id, linesInWords(step, path), step.reason?.message ?? '', step.command];
  const idAndName = `${step.id} ${name}`;
  return [stepAnchor(place, step.id), step.status, step.flaky, idAndName, text.join('\n').toLowerCase()];
}
