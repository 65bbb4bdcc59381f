import type { Heading, Nodes, Paragraph, PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type CommandLanguages, readBlocks } from './block-reader.ts';
import { diagnose, type Place } from './diagnostic.ts';
import type { Document } from './document.ts';
import { reportUnreadFence } from './fence-reports.ts';
import { readIncludes } from './include-reader.ts';
import type { ReadIncluded } from './included-file.ts';
import { reportLateSettings } from './late-front-matter.ts';
import { readLinks } from './link-reader.ts';
import { parseMarkdown } from './markdown.ts';
import { markedUp } from './marked-up.ts';
import { reportNearBreak } from './near-break.ts';
import { closesComment, opensComment } from './open-comment.ts';
import { trackOutline } from './outline.ts';
import { partsOfParagraph } from './paragraph.ts';
import { trackPending } from './pending.ts';
import { readCode, readHiddenCode } from './read-code.ts';
import { readComments } from './read-comments.ts';
import { applyFrontMatter } from './read-front-matter.ts';
import { readSnippet } from './read-snippet.ts';
import { placeOf, type Readers, written } from './readers.ts';
import { reportTabForms } from './tab-forms.ts';
import { tabId } from './tabs.ts';
import type { Article } from './types.ts';
import { unreadable } from './unreadable.ts';
import { isContainer, walk } from './walk.ts';

/** Reads a document into an article, in reading order, with what it includes. */
export function readNodes(
  document: Document,
  article: Article,
  commands: CommandLanguages,
  readIncluded: ReadIncluded | null,
): void {
  const pending = trackPending(article);
  const readers: Readers = {
    article,
    document,
    chain: [document.file],
    outline: trackOutline(article),
    pending,
    blocks: readBlocks(article, commands, pending),
    links: readLinks(article),
    includes: readIncludes(article, readIncluded),
  };
  readDocument(readers);
  pending.end();
  readers.outline.end();
  readers.links.end();
  article.tabGroups = readers.outline.tabGroups();
  article.pivots = readers.outline.pivots();
  article.title = readers.outline.title() ?? article.title;
}

/** Reads one file as if it stood where the reader is. */
function readDocument(readers: Readers): void {
  const { document, article, outline } = readers;
  const limit = unreadable(document);
  if (limit !== null) {
    const { line, problem } = limit;
    const place = { file: document.file, line, column: 1 };
    article.diagnostics.push(diagnose('unreadable-article', place, { problem }));
    return;
  }
  try {
    // A comment that begins within other HTML goes on behind that, though Markdown does not see it.
    let isHidden = false;
    for (const visit of walk(parseMarkdown(document.source))) {
      if (visit.kind === 'leave') {
        outline.leave();
        continue;
      }
      const { node } = visit;
      if (isContainer(node)) outline.enter();
      if (!isHidden) readNode(node, readers);
      else if (node.type === 'code') readHiddenCode(node, readers);
      isHidden = isHidden ? !closesComment(node, document) : opensComment(node, document);
    }
  } catch (error) {
    // Nesting of other things by the ten thousand exhausts the stack; anything else is a bug.
    if (!(error instanceof RangeError)) throw error;
    const place = { file: document.file, line: 1, column: 1 };
    article.diagnostics.push(diagnose('unreadable-article', place, { problem: error.message }));
  }
}

function readNode(node: Nodes, readers: Readers): void {
  const { document, pending, links } = readers;
  switch (node.type) {
    case 'yaml':
      applyFrontMatter(node, readers);
      break;
    case 'heading':
      readHeading(node, readers);
      break;
    case 'thematicBreak':
      endTabs(node, readers);
      break;
    case 'paragraph':
      reportTabForms(node, readers);
      reportNearBreak(node, document, readers.outline);
      reportLateSettings(node, readers);
      reportUnreadFence(node, readers);
      readParagraph(node, readers);
      break;
    case 'html':
      reportTabForms(node, readers);
      reportNearBreak(node, document, readers.outline);
      readComments(node, readers);
      break;
    case 'code':
      readCode(node, readers);
      break;
    case 'link':
      links.link(node.url, document.file);
      break;
    case 'linkReference':
      links.reference(node.identifier, document.file);
      break;
    case 'definition':
      links.definition(node.identifier, node.url, document.file);
      pending.aside(written(node, document), placeOf(node, document));
  }
}

function endTabs(node: Nodes, { document, outline, pending }: Readers): void {
  pending.end();
  // Only hyphens end a tab group; stars and underscores are for readers.
  if (written(node, document).startsWith('-')) outline.thematicBreak(placeOf(node, document));
  else reportNearBreak(node, document, outline);
}

function readHeading(node: Heading, readers: Readers): void {
  const { document, outline, pending, links } = readers;
  reportLateSettings(node, readers);
  // A marker or an include right above a `---` is a heading for Markdown, and not for its author.
  if (/^(?::::|\[!INCLUDE)/i.test(written(node, document))) {
    readParagraph(node, readers);
    pending.end();
    outline.thematicBreak(placeOf(node, document));
    return;
  }
  pending.end();
  const tab = node.children.map(tabOpenedBy).find((id) => id !== null);
  if (tab !== undefined && tab !== null) {
    outline.tab(node.depth, tab, placeOf(node, document));
    return;
  }
  reportTabForms(node, readers);
  const text = textOf(node);
  outline.heading(node.depth, text);
  links.heading(node.depth, text, placeOf(node, document));
}

function tabOpenedBy(node: PhrasingContent): string | null {
  return node.type === 'link' ? tabId(node.url) : null;
}

function readParagraph(node: Heading | Paragraph, readers: Readers): void {
  const { article, document, outline, pending } = readers;
  let hasText = false;
  const countAsText = () => {
    if (!hasText) pending.paragraph(text, placeOf(node, document));
    hasText = true;
  };
  const text = markedUp(node, document);
  for (const part of partsOfParagraph(text)) {
    if (part.kind === 'text') countAsText();
    else {
      const place = placeOf(node, document, part.offset);
      if (part.kind === 'zone') outline.zone(part.marker, place);
      else if (part.kind === 'misspelt') {
        article.diagnostics.push(diagnose('misspelt-include', place, { meant: part.meant }));
      } else if (part.kind === 'code') readSnippet(part.directive, place, readers);
      else if (!readInclude(part.directive.path, place, readers)) countAsText();
    }
  }
}

/** Reads a file where it is included; false if it is left out. */
function readInclude(path: string, place: Place, readers: Readers): boolean {
  const { links, includes, chain } = readers;
  const document = includes.include(path, place, chain);
  links.include(path, place.file, document?.file ?? null);
  if (document === null) return false;
  readDocument({ ...readers, document, chain: [...chain, document.file] });
  return true;
}
