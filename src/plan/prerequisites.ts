import { diagnose, type Finding, type Place } from '../article/diagnostic.ts';
import type { Article } from '../article/types.ts';

/** An article that another one names as its prerequisite, or why there is none. */
export type Prerequisite =
  | { ok: true; article: Article }
  | { ok: false; code: 'unresolved-prerequisite' /** In a few words. */; problem: string }
  | { ok: false; code: 'outside-root'; root: string };

/** Reads the article of a path, which is like `Article.path` or begins with `~/`; the article has a path of the first kind. */
export type ReadPrerequisite = (path: string) => Prerequisite;

/** What has to run before an article. */
export interface Prerequisites {
  /** In the order in which they run, each once. */
  articles: Article[];
  findings: Finding[];
}

/** Follows the prerequisites of an article and theirs, nested ones first. One that leads back to an article whose turn it is is left out. */
export function prerequisitesOf(article: Article, read: ReadPrerequisite): Prerequisites {
  const result: Prerequisites = { articles: [], findings: [] };
  const done = new Set<string>();
  const follow = (from: Article, chain: readonly string[]) => {
    for (const link of from.prerequisites) {
      if (done.has(link)) continue;
      const place = placeOfLink(from, link);
      const found = chain.includes(link) ? null : read(link);
      const path = found?.ok ? found.article.path : link;
      if (done.has(path)) continue;
      if (chain.includes(path)) {
        const args = { path, chain: [...chain.slice(chain.indexOf(path)), path].join(' → ') };
        result.findings.push(diagnose('prerequisite-cycle', place, args));
        continue;
      }
      if (found?.ok) {
        follow(found.article, [...chain, path]);
        result.articles.push(found.article);
      } else if (found) {
        const { ok, code, ...reason } = found;
        result.findings.push(diagnose(code, place, { path, ...reason }));
      }
      done.add(path);
    }
  };
  follow(article, [article.path]);
  return result;
}

/** Where an article links to another: the first line that has its name. */
function placeOfLink({ path, documents }: Article, to: string): Place {
  const name = to.slice(to.lastIndexOf('/') + 1);
  const lines = documents[path]?.lines ?? [];
  const index = lines.findIndex((line) => line.includes(name));
  return {
    file: path,
    line: Math.max(index, 0) + 1,
    column: Math.max(lines[index]?.indexOf(name) ?? 0, 0) + 1,
  };
}
