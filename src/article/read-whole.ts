import type { CommandLanguages } from './block-reader.ts';
import { comparedWithNothing } from './compared-with-nothing.ts';
import { diagnose } from './diagnostic.ts';
import type { Document } from './document.ts';
import { noSettings } from './front-matter.ts';
import type { ReadIncluded } from './included-file.ts';
import { inOrderOfGroups, type PivotGroups } from './pivot-groups.ts';
import { readNodes } from './read-nodes.ts';
import type { Article } from './types.ts';

/** What an article is read with. */
export interface HowToRead {
  /** From where paths in the article count. */
  address: string;
  commands: CommandLanguages;
  /** `null`: included files are only listed. */
  readIncluded: ReadIncluded | null;
  /** The groups of pivots that the site defines. */
  pivotGroups: () => PivotGroups;
}

/** Parses a document and reads everything in it. */
export function readWhole(document: Document, how: HowToRead): Article {
  const article = blankArticle(document, how.address);
  readNodes(document, article, how.commands, how.readIncluded);
  article.diagnostics.push(...comparedWithNothing(article.blocks));
  const { pivots, pivotGroups } = article;
  if (pivots.length > 1 && pivotGroups.length > 0)
    article.pivots = inOrderOfGroups(pivots, pivotGroups, how.pivotGroups());
  return article;
}

/** An article of which nothing has been read yet. */
export function blankArticle(document: Document, address: string): Article {
  const { file, source, lines } = document;
  const binary = source.includes('\0') ? lines.findIndex((line) => line.includes('\0')) : -1;
  const place = { file, line: binary + 1, column: 1 };
  const problem = 'it is no text in UTF-8';
  return {
    path: file,
    address,
    source,
    documents: { [file]: document },
    title: null,
    settings: noSettings(),
    tabGroups: [],
    pivots: [],
    pivotGroups: [],
    blocks: [],
    includes: [],
    prerequisites: [],
    diagnostics: binary === -1 ? [] : [diagnose('unreadable-article', place, { problem })],
  };
}
