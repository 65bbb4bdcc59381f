import { diagnose } from './diagnostic.ts';
import { type Document, documentOf } from './document.ts';
import { commandLanguages } from './languages.ts';
import { lateFrontMatter } from './late-front-matter.ts';
import { isProse } from './prose.ts';
import { readFrontMatterOf } from './read-nodes.ts';
import { blankArticle, readWhole } from './read-whole.ts';
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
  const commands = new Set(languages.map((language) => language.toLowerCase()));
  const article = isProse(document.source) ? readProse(document, commands) : readWhole(document, commands);
  const late = lateFrontMatter(document.source);
  if (late !== null) {
    article.diagnostics.unshift(diagnose('late-front-matter', { file: path, line: late, column: 1 }));
  }
  article.diagnostics.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
  return article;
}

/** Of a text without blocks only the title and the links need parsing, and not everybody asks for them. */
function readProse(document: Document, commands: ReadonlySet<string>): Article {
  const article = blankArticle(document);
  readFrontMatterOf(document, article);
  let read: Article | null = null;
  const whole = () => {
    read ??= readWhole(document, commands);
    return read;
  };
  return {
    ...article,
    get title() {
      return whole().title;
    },
    get prerequisites() {
      return whole().prerequisites;
    },
  };
}
