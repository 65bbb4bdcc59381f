import type { Code, Heading, Html, Nodes, Parent, PhrasingContent, Yaml } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type BlockReader, readBlocks } from './block-reader.ts';
import { commentsIn } from './comments.ts';
import { diagnose, type Place } from './diagnostic.ts';
import type { Document } from './document.ts';
import { readFence } from './fence.ts';
import { readFrontMatter } from './front-matter.ts';
import { type LinkReader, readLinks } from './link-reader.ts';
import { parseMarkdown } from './markdown.ts';
import { type Outline, trackOutline } from './outline.ts';
import { type Pending, trackPending } from './pending.ts';
import { placeWithin } from './source-lines.ts';
import { tabId } from './tabs.ts';
import type { Article } from './types.ts';

/** What the nodes of a document are read into. */
interface Readers {
  article: Article;
  /** The file that is being read. */
  document: Document;
  outline: Outline;
  pending: Pending;
  blocks: BlockReader;
  links: LinkReader;
}

/** Reads a document into an article, in reading order. `commands` are the languages that are run, in lower case. */
export function readNodes(document: Document, article: Article, commands: ReadonlySet<string>): void {
  const pending = trackPending(article);
  const readers: Readers = {
    article,
    document,
    outline: trackOutline(),
    pending,
    blocks: readBlocks(article, commands, pending),
    links: readLinks(article),
  };
  readDocument(readers);
  readers.links.end();
  article.tabGroups = readers.outline.tabGroups();
  article.pivots = readers.outline.pivots();
  article.title = readers.outline.title() ?? article.title;
}

/** Reads a document's front matter, and nothing else of it. */
export function readFrontMatterOf({ source }: Document, article: Article): void {
  const [written] =
    /^---[ \t]*(?:\r\n|\r|\n)(?:[\s\S]*?(?:\r\n|\r|\n))??---[ \t]*(?=\r|\n|$)/.exec(source) ?? [];
  const [node] = written === undefined ? [] : parseMarkdown(written).children;
  if (node?.type === 'yaml') applyFrontMatter(node, article);
}

function readDocument(readers: Readers): void {
  for (const node of descendants(parseMarkdown(readers.document.source))) readNode(node, readers);
  readers.pending.end();
}

/** All nodes in reading order, without recursion: quotes can be nested by the thousand. */
function* descendants(root: Parent): Generator<Nodes> {
  const waiting: Nodes[] = root.children.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    if (!('children' in node)) continue;
    for (const child of node.children.toReversed()) waiting.push(child);
  }
}

function readNode(node: Nodes, readers: Readers): void {
  const { article, document, outline, pending, links, blocks } = readers;
  switch (node.type) {
    case 'yaml':
      applyFrontMatter(node, article);
      break;
    case 'heading':
      readHeading(node, readers);
      break;
    case 'thematicBreak':
      pending.end();
      // Only hyphens end a tab group; stars and underscores are for readers.
      if (written(node, document).startsWith('-')) outline.thematicBreak();
      break;
    case 'paragraph':
      readParagraph(written(node, document), readers);
      break;
    case 'html':
      readHtml(node, readers);
      break;
    case 'code': {
      const fence = readFence(node, document.source);
      if (fence !== null) blocks.add(document.file, fence, node.lang, outline.current());
      break;
    }
    case 'link':
      links.link(node.url);
      break;
    case 'linkReference':
      links.reference(node.identifier);
      break;
    case 'definition':
      links.definition(node.identifier, node.url);
      pending.aside(written(node, document), placeOf(node, document));
  }
}

function readParagraph(text: string, { outline, pending, links }: Readers): void {
  links.paragraph(text);
  if (!outline.zones(text)) pending.paragraph();
}

function written({ position }: Nodes, { source }: Document): string {
  return source.slice(position?.start.offset, position?.end.offset);
}

function placeOf({ position }: Nodes, { file }: Document): Place {
  return { file, line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
}

function applyFrontMatter(node: Yaml, article: Article): void {
  const { title, settings, problems } = readFrontMatter(node.value);
  article.title = title;
  article.settings = settings;
  for (const { code, args, line, column } of problems) {
    // The first line of the YAML is the one after the fence.
    const place = { file: article.path, line: (node.position?.start.line ?? 1) + line, column };
    article.diagnostics.push(diagnose(code, place, args));
  }
}

function readHeading(node: Heading, { document, outline, pending, links }: Readers): void {
  pending.end();
  const source = written(node, document);
  // A zone marker right above a `---` is a heading for Markdown, and neither for its author.
  if (/^[\s>]*:::/.test(source)) {
    outline.zones(source);
    outline.thematicBreak();
    return;
  }
  const tab = node.children.map(tabOpenedBy).find((id) => id !== null);
  if (tab !== undefined && tab !== null) {
    outline.tab(node.depth, tab);
    return;
  }
  const text = textOf(node);
  outline.heading(node.depth, text);
  links.heading(node.depth, text);
}

function tabOpenedBy(node: PhrasingContent): string | null {
  return node.type === 'link' ? tabId(node.url) : null;
}

function readHtml(node: Html, { document, outline, pending, blocks }: Readers): void {
  const html = node.value.replace(/\r\n?/g, '\n');
  for (const { offset, content, closed } of commentsIn(html)) {
    const contentAt = offset + '<!--'.length;
    const place = placeInHtml(node, document, html, offset);
    pending.comment(content, closed, (within) =>
      within === 0 ? place : placeInHtml(node, document, html, contentAt + within),
    );
    for (const { code, text } of commentedCode(content)) {
      const fence = readFence(code, text);
      if (fence === null) continue;
      const shift = place.line - 1;
      const shifted = { ...fence, line: fence.line + shift, endLine: fence.endLine + shift };
      blocks.addCommented(document.file, shifted, code.lang, outline.current());
    }
  }
}

/** Within a paragraph HTML need not reach to the end of its line. */
function placeInHtml(node: Html, document: Document, html: string, offset: number): Place {
  const { file, line, column } = placeOf(node, document);
  const [written = ''] = html.split('\n', 1);
  if (offset <= written.length && document.lines[line - 1]?.startsWith(written, column - 1)) {
    return { file, line, column: column + offset };
  }
  return placeWithin(document, line, html, offset);
}

function commentedCode(content: string): { code: Code; text: string }[] {
  if (!/`{3}|~{3}/.test(content)) return [];
  const nodes = [...descendants(parseMarkdown(content))];
  return nodes.filter((node) => node.type === 'code').map((code) => ({ code, text: content }));
}
