import { diagnose } from './diagnostic.ts';
import { documentOf } from './document.ts';
import { noSettings } from './front-matter.ts';
import type { ReadIncluded } from './included-file.ts';
import { commandLanguages } from './languages.ts';
import { lateFrontMatter } from './late-front-matter.ts';
import { readNodes } from './read-nodes.ts';
import { inReadingOrder } from './reading-order.ts';
import type { Article, ConsoleMeaning } from './types.ts';

/** What is to be read. */
export interface ArticleRequest {
  /** Path of the article relative to the working directory, with `/`. */
  path: string;
  /** Full text; a byte order mark and CRLF are accepted. */
  text: string;
  /** Words that mark a block as a command, instead of the built-in ones; case does not count. */
  languages?: readonly string[];
  /** What `console` blocks without a prompt are, where the article does not say. */
  console?: ConsoleMeaning;
  /** Reads the files that the article includes; without it, they are only listed. */
  readIncluded?: ReadIncluded;
}

/**
 * Reads one Markdown file, with the files that it includes. Whatever is wrong with it is among the article's diagnostics; the
 * rest is read all the same. Pure but for the reader that is handed in; never throws.
 */
export function readArticle(request: ArticleRequest): Article {
  const { path, text, languages = commandLanguages, console = 'transcript', readIncluded = null } = request;
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
  const commands = { languages: new Set(languages.map((language) => language.toLowerCase())), console };
  readNodes(document, article, commands, readIncluded);
  article.diagnostics = inReadingOrder(article.diagnostics, article.documents);
  return article;
}
