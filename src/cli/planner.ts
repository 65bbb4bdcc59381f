import { isAbsolute, resolve } from 'node:path';
import { type ReadIncluded, unresolved } from '../article/included-file.ts';
import { isUrl } from '../article/location.ts';
import type { PivotGroups } from '../article/pivot-groups.ts';
import { type ArticleRequest, readArticle } from '../article/read-article.ts';
import type { Article } from '../article/types.ts';
import { planArticle } from '../plan/plan-article.ts';
import { planVariants } from '../plan/plan-variants.ts';
import { type Prerequisites, prerequisitesOf, type ReadPrerequisite } from '../plan/prerequisites.ts';
import type { Plan } from '../plan/types.ts';
import { findCommand } from './find-command.ts';
import { includedFilesBelow, rootFinder } from './included-files.ts';
import { beSparing, giveBack } from './large-articles.ts';
import type { Reading } from './reading.ts';
import { iniBeside } from './sources/ini-beside.ts';
import { pivotGroupsFinder } from './sources/pivot-groups-above.ts';
import type { Web } from './sources/web-files.ts';

/** An article that has been read, with one plan of it. */
export interface PlannedArticle {
  article: Article;
  /** Articles that run before it, in the same shell. */
  before: readonly Article[];
  plan: Plan;
}

/**
 * Reads the text of an article and plans it, several times where every tab is to have its turn.
 *
 * @param web - where an article from the web came from, and reads what it asks for
 */
export type Planner = (path: string, text: string, web?: Web) => PlannedArticle[];

/** Makes a planner that looks for commands on this process's `PATH`. */
export function plannerOf(reading: Reading): Planner {
  const { path: before, environment, tabs, pivots, variables, fill, rules } = reading;
  const hasCommand = (name: string) => findCommand(name, before);
  const choices = { tabs, pivots, variables, fill, rules, hasCommand, environment: new Set(environment) };
  const groupsFor = pivotGroupsFinder();
  const rootFor = rootFinder(reading.root ?? undefined, reading.base);
  return (path, text, web) => {
    const files = isUrl(path) ? (web?.read ?? nothingBeside) : includedFilesBelow(rootFor(path));
    const readOne = (path: string, text: string, address = path) =>
      read({ path, address, text }, reading, files, groupsFor);
    beSparing(text);
    const article = readOne(path, text, web?.address);
    giveBack(text);
    const first = prerequisites(article, reading, files, readOne);
    for (const finding of first.findings) article.diagnostics.push(finding);
    const ini = iniBeside(path, files);
    const all = ini === null ? choices : { ...choices, ini };
    const plans = reading.allTabs
      ? planVariants(article, all, first.articles)
      : [planArticle(article, all, first.articles)];
    giveBack(text);
    return plans.map((plan) => ({ article, before: first.articles, plan }));
  };
}

const nothingBeside: ReadIncluded = () =>
  unresolved('what stands beside an article from the web is not fetched');

function read(
  written: Pick<Required<ArticleRequest>, 'path' | 'address' | 'text'>,
  reading: Reading,
  readIncluded: ReadIncluded,
  groupsFor: (path: string) => PivotGroups,
): Article {
  const { languages, console } = reading;
  return readArticle({
    ...written,
    ...(languages === null ? {} : { languages }),
    ...(console === null ? {} : { console }),
    readIncluded,
    pivotGroups: () => groupsFor(written.path),
  });
}

function prerequisites(
  article: Article,
  reading: Reading,
  readFile: ReadIncluded,
  readOne: (path: string, text: string, address: string) => Article,
): Prerequisites {
  if (!reading.prerequisites && !article.settings.runsPrerequisites) return { articles: [], findings: [] };
  const readPrerequisite: ReadPrerequisite = (path) => {
    // By its last name from its own folder, or from the root.
    const found = readFile(path.startsWith('~') ? path : (path.split('/').at(-1) ?? ''), path);
    if (found.ok) {
      // An article has one path, however it is linked.
      const fromRoot = () => (isAbsolute(article.path) ? resolve(found.file) : found.file);
      const own = path.startsWith('~') ? fromRoot() : path;
      return { ok: true, article: readOne(own, found.text, isUrl(own) ? found.file : own) };
    }
    return found.code === 'outside-root'
      ? found
      : { ok: false, code: 'unresolved-prerequisite', problem: found.problem };
  };
  return prerequisitesOf(article, readPrerequisite);
}
