import { diagnose, type Finding, type Place, toDiagnostic } from '../article/diagnostic.ts';
import { sourceLines } from '../article/source-lines.ts';
import type { Article, Block } from '../article/types.ts';
import { type DraftStep, draftStep } from './draft-step.ts';
import { type Expectations, expectationsOf } from './expectations.ts';
import { fromOutside } from './from-outside.ts';
import { graded } from './grades.ts';
import { preflight } from './preflight/preflight.ts';
import { skipConditions } from './preflight/skip-condition.ts';
import { selectView, type View } from './select.ts';
import { canBeStep, stepIds } from './step-ids.ts';
import type { HiddenBlock, Plan, PlanChoices } from './types.ts';
import { unknownCodes } from './unknown-codes.ts';

/**
 * Turns an article into the steps that will run, with tabs, zones, variables and placeholders chosen, and looks at them
 * before anything is executed: an error among the plan's diagnostics refuses the article.
 */
export function planArticle(article: Article, choices: PlanChoices): Plan {
  const { settings, path, source } = article;
  const tabs = [...choices.tabs, ...settings.tabs];
  const view = selectView(article, tabs, [...choices.pivots, ...settings.pivots]);
  const shown = article.blocks.filter((block) => view.hiddenBy(block) === null);
  const expectations = expectationsOf(shown);
  const drafts = draftSteps(article, choices, shown, expectations.of, view.pivot);
  const variables = { ...settings.variables, ...fromOutside(drafts, choices.variables) };
  const known = new Set([...choices.environment, ...Object.keys(variables)]);
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
    // Late, as the article reads it.
    get title() {
      return article.title;
    },
    variant: null,
    source,
    steps: drafts.map(({ step }) => step),
    hidden: hiddenBlocks(article, view),
    variables,
    cwd: settings.cwd,
    diagnostics: inOrder(graded(found, article, choices.rules)).map(toDiagnostic),
  };
}

/** Where a key of the front matter stands; that comes first, so its key is the first of that name. */
function placeInFrontMatter({ path, source }: Article, key: string): Place {
  const before = source.slice(0, Math.max(source.search(new RegExp(`^[ \\t]*${key}[ \\t]*:`, 'm')), 0));
  return { file: path, line: before.split('\n').length, column: 1 };
}

function draftSteps(
  article: Article,
  choices: PlanChoices,
  shown: readonly Block[],
  expected: Expectations['of'],
  pivot: string | null,
): DraftStep[] {
  const { settings } = article;
  const ids = stepIds(article);
  const taken = new Set<string>();
  const given = { variables: choices.variables, fill: { ...settings.fill, ...choices.fill } };
  return shown.filter(canBeStep).map((block) => {
    const id = idOf(block, ids, taken);
    taken.add(id);
    return draftStep({
      block,
      id,
      pivot: block.pivots === null ? null : pivot,
      defaults: settings.defaults,
      expected: expected.get(block) ?? [],
      given,
      source: article.documents[block.file] ?? sourceLines(block.file, ''),
    });
  });
}

function hiddenBlocks(article: Article, view: View): HiddenBlock[] {
  return article.blocks.filter(canBeStep).flatMap((block) => {
    const reason = view.hiddenBy(block);
    return reason === null ? [] : [{ file: block.file, line: block.line, reason }];
  });
}

/** The name that the article gives, unless an earlier step has it. */
function idOf(block: Block, ids: ReadonlyMap<Block, string>, taken: ReadonlySet<string>): string {
  const { name } = block.directives;
  return name === undefined || taken.has(name) ? (ids.get(block) ?? '') : name;
}

function duplicateNames(drafts: readonly DraftStep[]): Finding[] {
  return drafts
    .map(({ step }) => step)
    .filter(({ id, directives }) => directives.name !== undefined && directives.name !== id)
    .map(({ file, line, directives }) =>
      diagnose('duplicate-name', { file, line, column: 1 }, { name: directives.name ?? '' }),
    );
}

function inOrder(found: readonly Finding[]): Finding[] {
  return found.toSorted(
    (one, other) => (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0),
  );
}
