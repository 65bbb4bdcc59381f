import { diagnose } from './diagnostic.ts';
import { documentOf } from './document.ts';
import { noSettings } from './front-matter.ts';
import { commandLanguages } from './languages.ts';
import { lateFrontMatter } from './late-front-matter.ts';
import { readNodes } from './read-nodes.ts';
import type { Article } from './types.ts';

/** What is to be read. */
export interface ArticleRequest {
  /** Path of the article relative to the working directory, with `/`. */
  path: string;
  /** Full text; a byte order mark and CRLF are accepted. */
  text: string;
  /** Words that mark a block as a command, instead of the built-in ones; case does not count. */
  languages?: readonly string[];
}

/**
 * Reads one Markdown file. Whatever is wrong with it is among the article's diagnostics; the rest is read all the same.
 * Pure; never throws.
 */
export function readArticle({ path, text, languages = commandLanguages }: ArticleRequest): Article {
  const document = documentOf(path, text);
  const { source } = document;
  const article: Article = {
    path,
    source,
    documents: { [path]: document },
    title: null,
    settings: noSettings(),
    tabGroups: [],
    pivots: [],
    blocks: [],
    includes: [],
    prerequisites: [],
    diagnostics: [],
  };
  const late = lateFrontMatter(source);
  if (late !== null) {
    article.diagnostics.push(diagnose('late-front-matter', { file: path, line: late, column: 1 }));
  }
  const commands = new Set(languages.map((language) => language.toLowerCase()));
  try {
    readNodes(document, article, commands);
  } catch (error) {
    // Nesting by the ten thousand exhausts the stack; anything else is a bug.
    if (!(error instanceof RangeError)) throw error;
    const place = { file: path, line: 1, column: 1 };
    article.diagnostics.push(diagnose('unreadable-article', place, { problem: error.message }));
  }
  article.diagnostics.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
  return article;
}
