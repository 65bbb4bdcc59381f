import { diagnose } from './diagnostic.ts';
import { type Document, documentOf } from './document.ts';
import type { ReadIncluded } from './included-file.ts';
import { commandLanguages } from './languages.ts';
import { lateFrontMatter } from './late-front-matter.ts';
import type { PivotGroups } from './pivot-groups.ts';
import { isProse } from './prose.ts';
import { readFrontMatterOf } from './read-front-matter.ts';
import { blankArticle, type HowToRead, readWhole } from './read-whole.ts';
import { inReadingOrder } from './reading-order.ts';
import type { Article, ConsoleMeaning } from './types.ts';

/** What is to be read. */
export interface ArticleRequest {
  /** Path of the article relative to the working directory, with `/`; `-` for standard input, or a web address. */
  path: string;
  /** From where paths in it count, like a path itself; by default its own. */
  address?: string;
  /** Full text; a byte order mark and CRLF are accepted. */
  text: string;
  /** Words that mark a block as a command, instead of the built-in ones; case does not count. */
  languages?: readonly string[];
  /** What `console` blocks without a prompt are, where the article does not say; by default nothing that is run. */
  console?: ConsoleMeaning;
  /** Reads the files that the article includes. Without it they are only listed. */
  readIncluded?: ReadIncluded;
  /** Gives the groups of pivots that the site defines: asked only for an article that names one, and has a choice. */
  pivotGroups?: () => PivotGroups;
}

/**
 * Reads one Markdown file, with the files that it includes. Whatever is wrong with it is among the article's diagnostics; the
 * rest is read all the same. Pure but for the reader that is handed in; never throws.
 */
export function readArticle(request: ArticleRequest): Article {
  const {
    path,
    address = path,
    text,
    languages = commandLanguages,
    console = 'transcript',
    readIncluded = null,
  } = request;
  const document = documentOf(path, text);
  const commands = { languages: new Set(languages.map((language) => language.toLowerCase())), console };
  const how = { address, commands, readIncluded, pivotGroups: request.pivotGroups ?? (() => new Map()) };
  const article = isProse(document.source) ? readProse(document, how) : readWhole(document, how);
  const late = lateFrontMatter(document.source);
  if (late !== null) {
    const reason = 'blank lines stand before it';
    const place = { file: path, line: late, column: 1 };
    article.diagnostics.push(diagnose('late-front-matter', place, { reason }));
  }
  article.diagnostics = inReadingOrder(article.diagnostics, article.documents);
  return article;
}

/** Of a text without blocks only the title and the links need parsing, and not everybody asks for them. */
function readProse(document: Document, how: HowToRead): Article {
  const article = blankArticle(document, how.address);
  readFrontMatterOf(document, article);
  let read: Article | null = null;
  const whole = () => {
    read ??= readWhole(document, how);
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
