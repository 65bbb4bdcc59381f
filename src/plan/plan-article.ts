import { diagnose, type Finding, type Place, toDiagnostic } from '../article/diagnostic.ts';
import { inReadingOrder } from '../article/reading-order.ts';
import { sourceLines } from '../article/source-lines.ts';
import type { Article, Block } from '../article/types.ts';
import { blockUses } from './block-uses.ts';
import { type DraftStep, draftStep } from './draft-step.ts';
import { type Expectations, expectationsOf } from './expectations.ts';
import { fromOutside } from './from-outside.ts';
import { graded } from './grades.ts';
import { partsOf } from './parts-of.ts';
import { preflight } from './preflight/preflight.ts';
import { skipConditions } from './preflight/skip-condition.ts';
import { selectView } from './select.ts';
import { canBeStep, stepIds } from './step-ids.ts';
import type { Plan, PlanChoices } from './types.ts';
import { unknownCodes } from './unknown-codes.ts';
import { readIni } from './variables/ini.ts';

/**
 * Turns an article into the steps that will run, with tabs, zones, variables and placeholders chosen, and looks at them
 * before anything is executed: an error among the plan's diagnostics refuses the article.
 */
export function planArticle(article: Article, choices: PlanChoices): Plan {
  const { settings, path, title, source } = article;
  const tabs = [...choices.tabs, ...settings.tabs];
  const view = selectView(article, tabs, [...choices.pivots, ...settings.pivots]);
  const shown = article.blocks.filter((block) => view.hiddenBy(block) === null);
  const parts = shown.flatMap(partsOf);
  const expectations = expectationsOf(parts);
  const ids = idsOf(article, parts);
  const drafts = draftSteps(article, choices, ids, expectations.of, view.pivot);
  const variables = {
    ...settings.variables,
    ...Object.assign({}, ...shown.map((block) => block.variables)),
    ...fromOutside(drafts, choices.variables),
  };
  const ini = choices.ini === undefined ? { variables: {}, problems: [] } : readIni(choices.ini);
  const known = new Set([...Object.keys(ini.variables), ...choices.environment, ...Object.keys(variables)]);
  const requires = { names: settings.requires, place: placeInFrontMatter(article, 'requires') };
  const steps = drafts
    .map(({ checked }) => checked)
    .filter((checked) => checked !== null)
    .filter(({ step }) => !step.directives.skip);
  const found = [
    ...article.diagnostics,
    ...drafts.flatMap(({ problems }) => problems),
    ...duplicateNames(drafts),
    ...unknownCodes(article, placeInFrontMatter(article, 'rules')),
    ...skipConditions(shown, {
      directives: settings.defaults,
      place: placeInFrontMatter(article, 'skip-if'),
    }),
    ...expectations.unowned.map(({ file, line }) =>
      diagnose('output-of-other-choice', { file, line, column: 1 }),
    ),
    ...preflight({ article, shown, steps, variables: known, requires, hasCommand: choices.hasCommand }),
  ];
  return {
    path,
    title,
    variant: null,
    source,
    steps: drafts.map(({ step }) => step),
    blocks: blockUses(article, view, ids, expectations),
    fallbacks: ini.variables,
    variables,
    cwd: settings.cwd,
    diagnostics: inReadingOrder(
      graded([...ini.problems, ...found], article, choices.rules),
      article.documents,
    ).map(toDiagnostic),
  };
}

/** Where a key of the front matter stands; that comes first, so its key is the first of that name. */
function placeInFrontMatter({ path, source }: Article, key: string): Place {
  const before = source.slice(0, Math.max(source.search(new RegExp(`^[ \\t]*${key}[ \\t]*:`, 'm')), 0));
  return { file: path, line: before.split('\n').length, column: 1 };
}

/** The ids of the blocks that are steps, in their order. */
function idsOf(article: Article, parts: readonly Block[]): Map<Block, string> {
  const ids = stepIds(article);
  const taken = new Set<string>();
  return new Map(
    parts.filter(canBeStep).map((block) => {
      const id = idOf(block, ids, taken);
      taken.add(id);
      return [block, id];
    }),
  );
}

/** The name that the article gives, unless an earlier step has it. */
function idOf(block: Block, ids: ReadonlyMap<Block, string>, taken: ReadonlySet<string>): string {
  const { name } = block.directives;
  return name === undefined || taken.has(name) ? (ids.get(block) ?? '') : name;
}

function draftSteps(
  { settings, documents }: Article,
  choices: PlanChoices,
  ids: ReadonlyMap<Block, string>,
  expected: Expectations['of'],
  pivot: string | null,
): DraftStep[] {
  const given = { variables: choices.variables, fill: { ...settings.fill, ...choices.fill } };
  return [...ids].map(([block, id]) =>
    draftStep({
      block,
      id,
      pivot: block.pivots === null ? null : pivot,
      defaults: settings.defaults,
      expected: expected.get(block) ?? [],
      given,
      source: documents[block.file] ?? sourceLines(block.file, ''),
    }),
  );
}

function duplicateNames(drafts: readonly DraftStep[]): Finding[] {
  return drafts
    .map(({ step }) => step)
    .filter(({ id, directives }) => directives.name !== undefined && directives.name !== id)
    .map(({ file, line, directives }) =>
      diagnose('duplicate-name', { file, line, column: 1 }, { name: directives.name ?? '' }),
    );
}
