import { besideArticle, includesIn, isPrerequisiteHeading, linkedArticle } from './links.ts';
import type { Article } from './types.ts';

/** Collects the other files that an article names. */
export interface LinkReader {
  heading(depth: number, text: string): void;
  /** A paragraph as written, which may hold includes. */
  paragraph(text: string): void;
  link(url: string): void;
  /** A link by name, whose definition may come later. */
  reference(identifier: string): void;
  definition(identifier: string, url: string): void;
  end(): void;
}

/** Begins outside of the prerequisites. */
export function readLinks(article: Article): LinkReader {
  const definitions = new Map<string, string>();
  const wanted: ({ url: string } | { identifier: string })[] = [];
  const includes = new Set<string>();
  let prerequisitesAt: number | null = null;
  return {
    heading(depth, text) {
      if (isPrerequisiteHeading(text)) prerequisitesAt = depth;
      else if (prerequisitesAt !== null && depth <= prerequisitesAt) prerequisitesAt = null;
    },
    paragraph(text) {
      for (const path of includesIn(text)) includes.add(path);
    },
    link(url) {
      if (prerequisitesAt !== null) wanted.push({ url });
    },
    reference(identifier) {
      if (prerequisitesAt !== null) wanted.push({ identifier });
    },
    definition(identifier, url) {
      // Of two definitions the first counts, as in Markdown.
      if (!definitions.has(identifier)) definitions.set(identifier, url);
    },
    end() {
      const urls = wanted.map((link) =>
        'url' in link ? link.url : (definitions.get(link.identifier) ?? ''),
      );
      const articles = urls.filter((url) => !includes.has(url)).map(linkedArticle);
      const beside = (path: string) => besideArticle(article.path, path);
      article.includes = [...includes].map(beside);
      article.prerequisites = [...new Set(articles.filter((path) => path !== null).map(beside))];
    },
  };
}
