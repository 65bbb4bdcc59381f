import { readArticle } from '../article/read-article.ts';
import type { Article } from '../article/types.ts';
import { planArticle } from '../plan/plan-article.ts';
import type { Plan } from '../plan/types.ts';
import { findCommand } from './find-command.ts';
import type { Reading } from './reading.ts';

/** An article that has been read and planned. */
export interface PlannedArticle {
  article: Article;
  plan: Plan;
}

/** Reads and plans the text of an article. */
export type Planner = (path: string, text: string) => PlannedArticle;

/** Makes a planner that looks for commands on this process's `PATH`. */
export function plannerOf({ languages, path: before, environment, ...choices }: Reading): Planner {
  const all = {
    ...choices,
    hasCommand: (name: string) => findCommand(name, before),
    environment: new Set(environment),
  };
  return (path, text) => {
    const article = readArticle({ path, text, ...(languages === null ? {} : { languages }) });
    return { article, plan: planArticle(article, all) };
  };
}
