import { sourceLines } from '../article/source-lines.ts';
import type { Article, Block } from '../article/types.ts';
import { type DraftStep, draftStep } from './draft-step.ts';
import { type Expectations, expectationsOf } from './expectations.ts';
import { partsOf } from './parts-of.ts';
import { selectView, type View } from './select.ts';
import { canBeStep, stepIds } from './step-ids.ts';
import type { PlanChoices } from './types.ts';

/** An article with tabs, zones, variables and placeholders chosen. */
export interface DraftedArticle {
  article: Article;
  view: View;
  /** Blocks that are shown, in reading order. */
  shown: Block[];
  expectations: Expectations;
  /** Ids of the blocks that are steps, in their order. */
  ids: Map<Block, string>;
  drafts: DraftStep[];
}

/**
 * Drafts the steps of an article.
 *
 * @param prefix - what its steps' ids begin with
 */
export function draftArticle(article: Article, choices: PlanChoices, prefix: string): DraftedArticle {
  const { settings, documents } = article;
  const tabs = [...choices.tabs, ...settings.tabs];
  const view = selectView(article, tabs, [...choices.pivots, ...settings.pivots]);
  const shown = article.blocks.filter((block) => view.hiddenBy(block) === null);
  const parts = shown.flatMap(partsOf);
  const expectations = expectationsOf(parts);
  const ids = idsOf(article, parts, prefix);
  const given = { variables: choices.variables, fill: { ...settings.fill, ...choices.fill } };
  const drafts = [...ids].map(([block, id]) =>
    draftStep({
      block,
      id,
      pivot: block.pivots === null ? null : view.pivot,
      defaults: settings.defaults,
      expected: expectations.of.get(block) ?? [],
      given,
      source: documents[block.file] ?? sourceLines(block.file, ''),
    }),
  );
  return { article, view, shown, expectations, ids, drafts };
}

function idsOf(article: Article, parts: readonly Block[], prefix: string): Map<Block, string> {
  const ids = stepIds(article);
  const taken = new Set<string>();
  return new Map(
    parts.filter(canBeStep).map((block) => {
      const id = idOf(block, ids, taken);
      taken.add(id);
      return [block, prefix + id];
    }),
  );
}

/** The name that the article gives, unless an earlier step has it. */
function idOf(block: Block, ids: ReadonlyMap<Block, string>, taken: ReadonlySet<string>): string {
  const { name } = block.directives;
  return name === undefined || taken.has(name) ? (ids.get(block) ?? '') : name;
}
