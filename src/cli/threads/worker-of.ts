import { readArticleFile } from '../../authoring/fix/article-file.ts';
import { lintArticle, lintText } from '../../authoring/lint/lint-article.ts';
import { listArticle } from '../../plan/listing.ts';
import { type Planner, plannerOf } from '../planner.ts';
import type { Web } from '../sources/web-files.ts';
import { type Offers, offersOf } from '../unmatched.ts';
import type { Answer, Answers, Done, Work } from './work.ts';

/** Does the work with one article after the other. */
export interface Worker<Kind extends keyof Answers> {
  /** With a file, given by its path. */
  file(path: string): Answer<Kind>;
  /** With a text that stands in no file. */
  text(path: string, text: string, web?: Web): Done<Kind>;
}

/** The same without what there was to choose. */
interface Worked<Kind extends keyof Answers> {
  file(path: string): Answers[Kind] | null;
  text(path: string, text: string, web?: Web): Answers[Kind];
}

/** Makes what does the work. */
export function workerOf<Kind extends keyof Answers>({ kind, reading }: Work<Kind>): Worker<Kind> {
  const planned = plannerOf(reading);
  let offers: Offers = { tabs: [], pivots: [], placeholders: [], variables: [] };
  const planner: Planner = (path, text, web) => {
    const plans = planned(path, text, web);
    const [first] = plans;
    if (first !== undefined)
      offers = offersOf([...first.before, first.article], { fill: reading.fill, var: reading.variables });
    return plans;
  };
  const workers: { [Each in keyof Answers]: Worked<Each> } = {
    list: lister(planner),
    lint: linter(planner, false),
    fix: linter(planner, true),
  };
  const worker: Worked<Kind> = workers[kind];
  return {
    file(path) {
      const answer = worker.file(path);
      return answer === null ? null : { answer, offers };
    },
    text: (path, text, web) => ({ answer: worker.text(path, text, web), offers }),
  };
}

function lister(planner: Planner): Worked<'list'> {
  const text = (path: string, written: string, web?: Web) =>
    planner(path, written, web).map(({ article, plan }) => listArticle(article, plan));
  return {
    file(path) {
      const file = readArticleFile(path);
      return file === null ? null : text(path, file.text);
    },
    text,
  };
}

function linter(planner: Planner, fix: boolean) {
  return {
    file: (path: string) => lintArticle(path, planner, fix),
    text: (path: string, text: string, web?: Web) =>
      lintText(path, text, (...given) => planner(...given, web)),
  };
}
