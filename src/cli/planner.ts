import type { ReadIncluded } from '../article/included-file.ts';
import { isUrl } from '../article/location.ts';
import type { PivotGroups } from '../article/pivot-groups.ts';
import { readArticle } from '../article/read-article.ts';
import type { Article } from '../article/types.ts';
import { planArticle } from '../plan/plan-article.ts';
import { planVariants } from '../plan/plan-variants.ts';
import { type Prerequisites, prerequisitesOf, type ReadPrerequisite } from '../plan/prerequisites.ts';
import type { Plan } from '../plan/types.ts';
import { findCommand } from './find-command.ts';
import { includedFilesBelow, rootFor } from './included-files.ts';
import { beSparing, giveBack } from './large-articles.ts';
import type { Reading } from './reading.ts';
import { iniBeside } from './sources/ini-beside.ts';
import { pivotGroupsFinder } from './sources/pivot-groups-above.ts';

/** An article that has been read, with one plan of it. */
export interface PlannedArticle {
  article: Article;
  plan: Plan;
}

/** Reads the text of an article and plans it, several times where every tab is to have its turn. */
export type Planner = (path: string, text: string) => PlannedArticle[];

/** Makes a planner that looks for commands on this process's `PATH`. */
export function plannerOf(reading: Reading): Planner {
  const { path: before, environment, tabs, pivots, variables, fill, rules } = reading;
  const hasCommand = (name: string) => findCommand(name, before);
  const choices = { tabs, pivots, variables, fill, rules, hasCommand, environment: new Set(environment) };
  const groupsFor = pivotGroupsFinder();
  const readOne = (path: string, text: string) => read(path, text, reading, groupsFor);
  return (path, text) => {
    beSparing(text);
    const article = readOne(path, text);
    giveBack(text);
    const first = prerequisites(article, reading, readOne);
    article.diagnostics.push(...first.findings);
    const ini = iniBeside(path);
    const all = ini === null ? choices : { ...choices, ini };
    const plans = reading.allTabs
      ? planVariants(article, all, first.articles)
      : [planArticle(article, all, first.articles)];
    giveBack(text);
    return plans.map((plan) => ({ article, plan }));
  };
}

const notFetched = 'what stands beside an article from the web is not fetched';

/** An article from the web gets no file of this machine, and none of its own. */
const nothingBeside: ReadIncluded = () => ({ ok: false, code: 'unresolved-include', problem: notFetched });

/** What an article may have of other files. */
function filesFor(path: string, { root, base }: Reading): ReadIncluded {
  return isUrl(path) ? nothingBeside : includedFilesBelow(rootFor(path, root ?? undefined, base));
}

function read(
  path: string,
  text: string,
  reading: Reading,
  groupsFor: (path: string) => PivotGroups,
): Article {
  const { languages, console } = reading;
  return readArticle({
    path,
    text,
    ...(languages === null ? {} : { languages }),
    ...(console === null ? {} : { console }),
    readIncluded: filesFor(path, reading),
    pivotGroups: () => groupsFor(path),
  });
}

function prerequisites(
  article: Article,
  reading: Reading,
  readOne: (path: string, text: string) => Article,
): Prerequisites {
  if (!reading.prerequisites && !article.settings.runsPrerequisites) return { articles: [], findings: [] };
  const readFile = filesFor(article.path, reading);
  const readPrerequisite: ReadPrerequisite = (path) => {
    // By its last name from its own folder, or from the root.
    const found = readFile(path.startsWith('~') ? path : (path.split('/').at(-1) ?? ''), path);
    if (found.ok) return { ok: true, article: readOne(path, found.text) };
    return found.code === 'outside-root'
      ? found
      : { ok: false, code: 'unresolved-prerequisite', problem: found.problem };
  };
  return prerequisitesOf(article, readPrerequisite);
}
