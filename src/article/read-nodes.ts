import type { Code, Heading, Nodes, Paragraph, PhrasingContent, Yaml } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type CommandLanguages, readBlocks } from './block-reader.ts';
import { diagnose, type Place } from './diagnostic.ts';
import type { Document } from './document.ts';
import { type Fence, readFence } from './fence.ts';
import { fenceWithin } from './fence-within.ts';
import { readFrontMatter } from './front-matter.ts';
import { readIncludes } from './include-reader.ts';
import type { ReadIncluded } from './included-file.ts';
import { languageOf } from './languages.ts';
import { lateFrontMatter, settingsInText } from './late-front-matter.ts';
import { readLinks } from './link-reader.ts';
import { parseMarkdown } from './markdown.ts';
import { misplacedIn } from './misplaced.ts';
import { reportNearBreak } from './near-break.ts';
import { trackOutline } from './outline.ts';
import { partsOfParagraph } from './paragraph.ts';
import { trackPending } from './pending.ts';
import { readComments } from './read-comments.ts';
import { readSnippet } from './read-snippet.ts';
import { placeOf, type Readers, written } from './readers.ts';
import { placeWithin } from './source-lines.ts';
import { onlyHeadings, reportTabForms } from './tab-forms.ts';
import { misspeltTab, tabId } from './tabs.ts';
import type { Article } from './types.ts';
import { unreadFence } from './unread-fence.ts';
import { unreadable } from './unreadable.ts';
import { isContainer, walk } from './walk.ts';
import { fencedBlock, type WrittenBlock } from './written-block.ts';

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

/** Reads a document's front matter, and nothing else of it. */
export function readFrontMatterOf(document: Document, article: Article): void {
  const { source } = document;
  const [written] =
    /^---[ \t]*(?:\r\n|\r|\n)(?:[\s\S]*?(?:\r\n|\r|\n))??---[ \t]*(?=\r|\n|$)/.exec(source) ?? [];
  const [node] = written === undefined ? [] : parseMarkdown(written).children;
  if (node?.type === 'yaml') applyFrontMatter(node, { article, document });
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
      if (isHidden) readHidden(node, readers);
      else readNode(node, readers);
      isHidden = isHidden ? !closesComment(node, document) : opensComment(node, document);
    }
  } catch (error) {
    // Nesting of other things by the ten thousand exhausts the stack; anything else is a bug.
    if (!(error instanceof RangeError)) throw error;
    const place = { file: document.file, line: 1, column: 1 };
    article.diagnostics.push(diagnose('unreadable-article', place, { problem: error.message }));
  }
}

/** Of what readers do not see, only that it is there. */
function readHidden(node: Nodes, { article, document, outline, blocks }: Readers): void {
  const fence = node.type === 'code' ? readFence(node, document.source) : null;
  if (node.type !== 'code' || fence === null) return;
  const block = fencedBlock(document.file, fence, languageOf(node.lang));
  reportCommentEnd(node, block, article);
  blocks.addCommented(block, outline.current());
}

function opensComment(node: Nodes, document: Document): boolean {
  if (node.type !== 'html') return false;
  const text = written(node, document);
  const isOpen = text.lastIndexOf('<!--') > text.lastIndexOf('-->');
  return isOpen && document.source.includes('-->', node.position?.end.offset);
}

function closesComment(node: Nodes, document: Document): boolean {
  return 'value' in node || node.type === 'paragraph' || node.type === 'heading'
    ? node.type !== 'code' && written(node, document).includes('-->')
    : false;
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
      reportMisspeltTab(node, readers);
      reportTabForms(node, readers);
      reportNearBreak(node, document, readers.outline);
      reportSettings(node, readers);
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

/** That of an included file counts for nothing. */
function applyFrontMatter(node: Yaml, { article, document }: Pick<Readers, 'article' | 'document'>): void {
  if (document.file !== article.path) return;
  // The first line of the YAML is the one after the fence.
  const at = { file: article.path, line: (node.position?.start.line ?? 1) + 1 };
  const { title, pivotGroups, settings, problems } = readFrontMatter(node.value, at);
  article.title = title;
  article.pivotGroups = pivotGroups;
  article.settings = settings;
  for (const { code, args, place } of problems) article.diagnostics.push(diagnose(code, place, args));
}

function endTabs(node: Nodes, { document, outline, pending }: Readers): void {
  pending.end();
  // Only hyphens end a tab group; stars and underscores are for readers.
  if (written(node, document).startsWith('-')) outline.thematicBreak(placeOf(node, document));
  else reportNearBreak(node, document, outline);
}

/** Settings that stand in the text, since their marks are not where those of front matter are. */
function reportSettings(node: Heading | Paragraph, { article, document }: Readers): void {
  const at = settingsInText(written(node, document));
  // With blank lines before it, it is reported as a whole.
  if (at === null || document.file !== article.path || lateFrontMatter(document.source) !== null) return;
  const reason = 'it does not stand between two lines --- at the top of the file';
  article.diagnostics.push(diagnose('late-front-matter', placeOf(node, document, at), { reason }));
}

function readHeading(node: Heading, readers: Readers): void {
  const { document, outline, pending, links } = readers;
  reportSettings(node, readers);
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
  reportMisspeltTab(node, readers);
  reportTabForms(node, readers);
  const text = textOf(node);
  outline.heading(node.depth, text);
  links.heading(node.depth, text, placeOf(node, document));
}

function tabOpenedBy(node: PhrasingContent): string | null {
  return node.type === 'link' ? tabId(node.url) : null;
}

/** A heading that is nothing but a link, or a line that would be a heading, with an address like that of a tab. */
function reportMisspeltTab(node: Heading | Paragraph, { article, document }: Readers): void {
  const [first, second, ...more] = node.children;
  const isAlone = second === undefined || (more.length === 0 && isHashes(first));
  const link = isHashes(first) ? second : first;
  if (!isAlone || link?.type !== 'link') return;
  const meant = misspeltTab(link.url);
  const place = placeOf(link, document);
  if (meant !== null) {
    article.diagnostics.push(diagnose('misspelt-tab', place, { url: link.url, meant }));
  } else if (node.type === 'paragraph' && tabId(link.url) !== null) {
    article.diagnostics.push(
      diagnose('tab-without-heading', place, { url: link.url, problem: onlyHeadings }),
    );
  }
}

function isHashes(node: PhrasingContent | undefined): boolean {
  return node?.type === 'text' && /^#+$/.test(node.value.trim());
}

/** A paragraph as written, with letters in place of what is only quoted in it: code and comments. */
function markedUp(node: Heading | Paragraph, document: Document): string {
  const text = written(node, document);
  const start = node.position?.start.offset ?? 0;
  const pieces: string[] = [];
  let at = 0;
  for (const visit of walk(node)) {
    if (visit.kind === 'leave' || !isQuoting(visit.node)) continue;
    const { position } = visit.node;
    const from = (position?.start.offset ?? start) - start;
    const to = (position?.end.offset ?? start) - start;
    pieces.push(text.slice(at, from), text.slice(from, to).replace(/[^\r\n]/g, 'x'));
    at = to;
  }
  return [...pieces, text.slice(at)].join('');
}

function isQuoting({ type }: Nodes): boolean {
  return type === 'inlineCode' || type === 'html';
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

/** Reports a fence that was to end a block in a comment, and the comment with it; false if it is none. */
function reportCommentEnd({ lang, meta }: Code, { place }: WrittenBlock, { diagnostics }: Article): boolean {
  const isOne = `${lang ?? ''} ${meta ?? ''}`.includes('-->');
  if (isOne) diagnostics.push(diagnose('fence-with-comment-end', place));
  return isOne;
}

/** A fence that is text, or code that is only indented, to Markdown. */
function reportUnreadFence(node: Paragraph | Code, { article, document }: Readers): void {
  const at = unreadFence(written(node, document));
  if (at === null) return;
  const place = placeOf(node, document, at);
  const problem =
    node.type === 'code'
      ? 'it is indented four columns or more, and stands in no list that is as deep'
      : 'it belongs to the paragraph in which it stands';
  article.diagnostics.push(diagnose('unread-fence', place, { problem }));
}

function reportFenceWithin(
  { line, text, opening }: Fence,
  document: Document,
  { diagnostics }: Article,
): void {
  const found = fenceWithin(text, opening);
  if (found === null) return;
  const place = placeWithin(document, line + 1, text, found.offset);
  diagnostics.push(diagnose(found.code, place, { line: String(line) }));
}

function readCode(node: Code, readers: Readers): void {
  const { article, document, outline, blocks } = readers;
  const fence = readFence(node, document.source);
  if (fence === null) {
    reportUnreadFence(node, readers);
    return;
  }
  const block = fencedBlock(document.file, fence, languageOf(node.lang));
  if (!fence.isClosed) article.diagnostics.push(diagnose('unclosed-fence', block.place));
  // One of the two explains both.
  if (!reportCommentEnd(node, block, article)) reportFenceWithin(fence, document, article);
  const misplaced = misplacedIn(node.meta ?? '');
  if (misplaced !== null) article.diagnostics.push(diagnose(misplaced.code, block.place, misplaced.args));
  blocks.add(block, outline.current());
  // A directive in the block is a comment to bash.
  const inside =
    article.blocks.at(-1)?.role === 'command' ? /^[ \t]*#[ \t]*docproof[ \t]*:.*/im.exec(block.text) : null;
  const found = inside === null ? null : misplacedIn(inside[0]);
  if (inside !== null && found !== null) {
    const place = placeWithin(document, block.textLine, block.text, inside.index);
    article.diagnostics.push(diagnose(found.code, place, found.args));
  }
}
