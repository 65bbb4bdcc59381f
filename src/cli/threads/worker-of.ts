import { readArticleFile } from '../../authoring/fix/article-file.ts';
import { lintArticle, lintText } from '../../authoring/lint/lint-article.ts';
import { listArticle } from '../../plan/listing.ts';
import { type Planner, plannerOf } from '../planner.ts';
import type { Answer, Answers, Work } from './work.ts';

/** Does the work with one article after the other. */
export interface Worker<Kind extends keyof Answers> {
  /** With a file, given by its path. */
  file(path: string): Answer<Kind>;
  /** With a text that stands in no file. */
  text(path: string, text: string): Answers[Kind];
}

/** Makes what does the work. */
export function workerOf<Kind extends keyof Answers>({ kind, reading }: Work<Kind>): Worker<Kind> {
  const planner = plannerOf(reading);
  const workers: { [Each in keyof Answers]: Worker<Each> } = {
    list: {
      file(path) {
        const file = readArticleFile(path);
        return file === null ? null : listings(planner, path, file.text);
      },
      text: (path, text) => listings(planner, path, text),
    },
    lint: linter(planner, false),
    fix: linter(planner, true),
  };
  return workers[kind];
}

function listings(planner: Planner, path: string, text: string): Answers['list'] {
  return planner(path, text).map(({ article, plan }) => listArticle(article, plan));
}

function linter(planner: Planner, fix: boolean) {
  return {
    file: (path: string) => lintArticle(path, planner, fix),
    text: (path: string, text: string) => lintText(path, text, planner),
  };
}
