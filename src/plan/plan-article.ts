import { posix } from 'node:path';
import { diagnose, type Finding, type Place, toDiagnostic } from '../article/diagnostic.ts';
import { inReadingOrder } from '../article/reading-order.ts';
import type { Article } from '../article/types.ts';
import { blockUses } from './block-uses.ts';
import { type DraftedArticle, draftArticle } from './draft-article.ts';
import type { DraftStep } from './draft-step.ts';
import { fromOutside } from './from-outside.ts';
import { graded } from './grades.ts';
import { preflight } from './preflight/preflight.ts';
import { skipConditions } from './preflight/skip-condition.ts';
import type { Plan, PlanChoices } from './types.ts';
import { unknownCodes } from './unknown-codes.ts';
import { unmatchedChoices } from './unmatched-choices.ts';
import { readIni } from './variables/ini.ts';

/**
 * Turns an article into the steps that will run, with tabs, zones, variables and placeholders chosen, and looks at them
 * before anything is executed: an error among the plan's diagnostics refuses the article.
 *
 * @param before - articles that run before it, in the same shell; the ids of their steps begin with their names
 */
export function planArticle(article: Article, choices: PlanChoices, before: readonly Article[] = []): Plan {
  const { settings, path, source } = article;
  const prefixes = prefixesOf(before);
  const earlier = before.map((one, index) => draftArticle(one, choices, prefixes[index] ?? ''));
  const own = draftArticle(article, choices, '');
  const all = [...earlier, own];
  const drafts = all.flatMap((one) => one.drafts);
  const shown = all.flatMap((one) => one.shown);
  const documents: Article['documents'] = merged(all.map((one) => one.article.documents));
  const variables = {
    ...merged(all.map((one) => one.article.settings.variables)),
    ...merged(shown.map((block) => block.variables)),
    ...fromOutside(drafts, choices.variables),
  };
  const ini = choices.ini === undefined ? { variables: {}, problems: [] } : readIni(choices.ini);
  const known = new Set([...Object.keys(ini.variables), ...choices.environment, ...Object.keys(variables)]);
  const files = drafts
    .filter(({ step }) => !step.directives.skip)
    .map(({ file }) => file)
    .filter((file) => file !== null);
  const steps = drafts
    .map(({ checked }) => checked)
    .filter((checked) => checked !== null)
    .filter(({ step }) => !step.directives.skip);
  const requires = all.flatMap((one) => {
    const place = placeInFrontMatter(one.article, 'requires');
    return one.article.settings.requires.map((name) => ({ name, place }));
  });
  const found = [
    ...ini.problems,
    ...all.flatMap(findingsOf),
    ...preflight({
      path,
      documents,
      shown,
      steps,
      files,
      variables: known,
      requires,
      hasCommand: choices.hasCommand,
    }),
  ];
  const blocks = all.flatMap((one) => one.article.blocks);
  return {
    path,
    // Late, as the article reads it.
    get title() {
      return article.title;
    },
    variant: null,
    source,
    steps: drafts.map(({ step }) => step),
    blocks: blockUses(article, own.view, own.ids, own.expectations),
    fallbacks: ini.variables,
    variables,
    cwd: settings.cwd,
    diagnostics: inReadingOrder(graded(found, { blocks, settings }, choices.rules), documents).map(
      toDiagnostic,
    ),
  };
}

/** One record of many, of which the later count; there may be more than a call can have arguments. */
function merged<Value>(records: readonly (Readonly<Record<string, Value>> | null)[]): Record<string, Value> {
  const all: Record<string, Value> = {};
  for (const one of records) Object.assign(all, one);
  return all;
}

/** What is found in one article alone. */
function findingsOf({ article, shown, drafts, expectations }: DraftedArticle): Finding[] {
  return [
    ...article.diagnostics,
    ...drafts.flatMap(({ problems }) => problems),
    ...duplicateNames(drafts),
    ...unknownCodes(article, placeInFrontMatter(article, 'rules')),
    ...unmatchedChoices(article, (key) => placeInFrontMatter(article, key)),
    ...skipConditions(shown, {
      directives: article.settings.defaults,
      place: placeInFrontMatter(article, 'skip-if'),
    }),
    ...expectations.unowned.map(({ file, line }) =>
      diagnose('output-of-other-choice', { file, line, column: 1 }),
    ),
  ];
}

/** `quickstart.` for `docs/quickstart.md`, with a number where another has it. */
function prefixesOf(articles: readonly Article[]): string[] {
  const taken = new Set<string>();
  return articles.map(({ path }) => {
    const name = posix.basename(path, posix.extname(path)).replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-');
    let prefix = `${name}.`;
    for (let count = 2; taken.has(prefix); count += 1) prefix = `${name}-${count}.`;
    taken.add(prefix);
    return prefix;
  });
}

/** Where a key of the front matter stands; without it, where front matter would begin. */
function placeInFrontMatter({ path, settings }: Article, key: string): Place {
  return settings.keysAt[key] ?? { file: path, line: 1, column: 1 };
}

function duplicateNames(drafts: readonly DraftStep[]): Finding[] {
  return drafts
    .map(({ step }) => step)
    .filter(({ id, directives: { name } }) => name !== undefined && id !== name && !id.endsWith(`.${name}`))
    .map(({ file, line, directives }) =>
      diagnose('duplicate-name', { file, line, column: 1 }, { name: directives.name ?? '' }),
    );
}
