import { diagnose, type Place } from './diagnostic.ts';
import { besideArticle, isPrerequisiteHeading, linkedArticle, misspeltPrerequisites } from './links.ts';
import type { Article } from './types.ts';

/** Collects the other files that an article names. `from` is the file that names them. */
export interface LinkReader {
  heading(depth: number, text: string, place: Place): void;
  /** An include as written, and the path of its file; `null` if that was not read. */
  include(written: string, from: string, file: string | null): void;
  link(url: string, from: string): void;
  /** A link by name, whose definition may come later. */
  reference(identifier: string, from: string): void;
  definition(identifier: string, url: string, from: string): void;
  end(): void;
}

/** Begins outside of the prerequisites. */
export function readLinks(article: Article): LinkReader {
  const definitions = new Map<string, string>();
  const wanted: { from: string; url(): string }[] = [];
  const includes = new Set<string>();
  // What Markdown takes for links within the includes themselves.
  const written = new Set<string>();
  let prerequisitesAt: number | null = null;
  let misspelt: Misspelt | null = null;
  const passedOver: { by: Misspelt; url(): string }[] = [];
  const want = (from: string, url: () => string) => {
    if (prerequisitesAt !== null) wanted.push({ from, url });
    else if (misspelt !== null) passedOver.push({ by: misspelt, url });
  };
  const beside = (from: string, path: string) =>
    besideArticle(from === article.path ? article.address : from, path);
  return {
    heading(depth, text, place) {
      const meant = misspeltPrerequisites(text);
      if (meant !== null) misspelt = { depth, text, place, meant };
      else if (misspelt !== null && depth <= misspelt.depth) misspelt = null;
      if (isPrerequisiteHeading(text)) prerequisitesAt = depth;
      else if (prerequisitesAt !== null && depth <= prerequisitesAt) prerequisitesAt = null;
    },
    include(path, from, file) {
      written.add(keyOf(from, path));
      includes.add(file ?? beside(from, path));
    },
    link(url, from) {
      want(from, () => url);
    },
    reference(identifier, from) {
      want(from, () => definitions.get(keyOf(from, identifier)) ?? '');
    },
    definition(identifier, url, from) {
      const key = keyOf(from, identifier);
      // Of two definitions the first counts, as in Markdown.
      if (!definitions.has(key)) definitions.set(key, url);
    },
    end() {
      const paths = wanted.flatMap(({ from, url }) => {
        const path = linkedArticle(url());
        return path === null || written.has(keyOf(from, path)) ? [] : [beside(from, path)];
      });
      const told = new Set(passedOver.filter(({ url }) => linkedArticle(url()) !== null).map(({ by }) => by));
      // An article without blocks runs nothing that would need what comes first.
      for (const { text, place, meant } of article.blocks.length === 0 ? [] : told)
        article.diagnostics.push(diagnose('misspelt-prerequisites', place, { heading: text, meant }));
      article.includes = [...includes];
      article.prerequisites = [...new Set(paths)];
    },
  };
}

/** A heading that seems to announce prerequisites, and does not. */
interface Misspelt {
  depth: number;
  text: string;
  place: Place;
  meant: string;
}

function keyOf(file: string, name: string): string {
  return `${file}\0${name}`;
}
