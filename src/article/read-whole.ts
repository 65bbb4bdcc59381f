import { diagnose } from './diagnostic.ts';
import type { Document } from './document.ts';
import { noSettings } from './front-matter.ts';
import { readNodes } from './read-nodes.ts';
import type { Article } from './types.ts';

/**
 * Parses a document and reads everything in it.
 *
 * @param commands - languages that are run, in lower case
 */
export function readWhole(document: Document, commands: ReadonlySet<string>): Article {
  const article = blankArticle(document);
  try {
    readNodes(document, article, commands);
  } catch (error) {
    // Nesting by the ten thousand exhausts the stack; anything else is a bug.
    if (!(error instanceof RangeError)) throw error;
    const place = { file: document.file, line: 1, column: 1 };
    article.diagnostics.push(diagnose('unreadable-article', place, { problem: error.message }));
  }
  return article;
}

/** An article of which nothing has been read yet. */
export function blankArticle(document: Document): Article {
  const { file, source } = document;
  return {
    path: file,
    source,
    documents: { [file]: document },
    title: null,
    settings: noSettings(),
    tabGroups: [],
    pivots: [],
    blocks: [],
    includes: [],
    prerequisites: [],
    diagnostics: [],
  };
}
