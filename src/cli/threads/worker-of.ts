import { readArticleFile } from '../../authoring/fix/article-file.ts';
import { lintArticle } from '../../authoring/lint/lint-article.ts';
import { listArticle } from '../../plan/listing.ts';
import { plannerOf } from '../planner.ts';
import type { Answer, Answers, Work } from './work.ts';

/** Makes what does the work with one article after the other, given by their paths. */
export function workerOf<Kind extends keyof Answers>({
  kind,
  reading,
}: Work<Kind>): (path: string) => Answer<Kind> {
  const planner = plannerOf(reading);
  const workers: { [Each in keyof Answers]: (path: string) => Answer<Each> } = {
    list: (path) => {
      const file = readArticleFile(path);
      if (file === null) return null;
      const { article, plan } = planner(path, file.text);
      return listArticle(article, plan);
    },
    lint: (path) => lintArticle(path, planner, false),
    fix: (path) => lintArticle(path, planner, true),
  };
  return workers[kind];
}
