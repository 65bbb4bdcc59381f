import type { Heading, Html, Nodes, Paragraph, PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { diagnose, type Place } from './diagnostic.ts';
import type { Document } from './document.ts';
import { placeOf, type Reported, written } from './readers.ts';
import { misspeltTab, tabId } from './tabs.ts';

/** Why a link to a tab that is no heading of a tab opens none. */
const onlyHeadings = 'only a heading that is a plain link does';

/** An address that was meant to open a tab, and what keeps it from that. */
interface TabForm {
  url: string;
  problem: string;
  place: Place;
}

/** Tells of links to tabs in forms that readers may take for the heading of a tab, and that open none. */
export function reportTabForms(node: Heading | Paragraph | Html, { article, document }: Reported): void {
  if (node.type !== 'html') reportMisspelt(node, { article, document });
  const form = node.type === 'html' ? inHtml(node, document) : inMarkdown(node, document);
  if (form === null) return;
  const { url, problem, place } = form;
  article.diagnostics.push(diagnose('tab-without-heading', place, { url, problem }));
}

/** A heading that is nothing but a link, or a line that would be a heading, with an address like that of a tab. */
function reportMisspelt(node: Heading | Paragraph, { article, document }: Reported): void {
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

/** `<h2><a href="#tab/linux">`. */
function inHtml(node: Html, document: Document): TabForm | null {
  const bare = written(node, document).replace(/<!--[\s\S]*?-->/g, (comment) => 'x'.repeat(comment.length));
  const heading = /<h[1-6]\b[^<>]*>\s*<a\b[^<>]*\bhref\s*=\s*["']?(#tab\/[^"'\s<>]+)/i.exec(bare);
  const [, url = ''] = heading ?? [];
  return heading === null
    ? null
    : { url, problem: onlyHeadings, place: placeOf(node, document, heading.index) };
}

function inMarkdown(node: Heading | Paragraph, document: Document): TabForm | null {
  const place = placeOf(node, document);
  const [only, ...others] = node.children.filter((child) => textOf(child).trim() !== '');
  if (node.type === 'heading') {
    const [, apart] = /^\[[^\]]*\]\s+\((#tab\/[^\s)]+)\)$/.exec(textOf(node).trim()) ?? [];
    if (apart !== undefined) return { url: apart, problem: 'nothing may stand between ] and (', place };
  }
  if (only === undefined || others.length > 0) return null;
  const link = innermost(only);
  if (link.type === 'link' && /^#tab\/?$/.test(link.url) && node.type === 'heading')
    return { url: link.url, problem: 'it names none', place };
  const url = link.type === 'link' && link !== only ? link.url : definedAs(link, document);
  return url === null || tabId(url) === null ? null : { url, problem: onlyHeadings, place };
}

/** What emphasis is put around. */
function innermost(node: PhrasingContent): PhrasingContent {
  if (node.type !== 'strong' && node.type !== 'emphasis' && node.type !== 'delete') return node;
  const [child, ...others] = node.children;
  return child === undefined || others.length > 0 ? node : innermost(child);
}

/** The address of a tab that a link by name leads to, wherever it is defined. */
function definedAs(node: Nodes, document: Document): string | null {
  if (node.type !== 'linkReference') return null;
  const addresses = definitions.get(document) ?? definitionsIn(document);
  definitions.set(document, addresses);
  return addresses.get(node.identifier.toLowerCase()) ?? null;
}

/** Addresses of tabs by name, so that a file with many links is searched once. */
const definitions = new WeakMap<Document, ReadonlyMap<string, string>>();

function definitionsIn({ source }: Document): ReadonlyMap<string, string> {
  const found = source.matchAll(/^[ \t>]*\[([^\]\r\n]+)\]:[ \t]*<?(#tab\/[^\s<>]+)/gm);
  return new Map([...found].map(([, name = '', url = '']) => [name.trim().toLowerCase(), url]));
}
