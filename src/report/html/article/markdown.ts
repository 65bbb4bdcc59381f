import type { Token } from 'markdown-it';
import { html, type Markup, trusted } from '../markup.ts';
import { isCode, levelOf, type Outline } from './outline.ts';
import { reader } from './reader.ts';

/** A part of an article, rendered. */
export interface RenderedText {
  markup: Markup;
  /** Texts of its headings. */
  headings: string[];
  /** What it says, without signs of markup; what blocks say only where there is nothing else. */
  text: string;
}

/**
 * Renders Markdown. Nothing of it can act: markup is shown without its tags, pictures as their descriptions, and only links to the web are
 * links.
 *
 * @param above - level of the heading that the text stands under
 */
export function renderMarkdown(
  source: string,
  { definitions, topLevel }: Outline,
  above: number,
): RenderedText {
  const tokens = withoutEmptyHeadings(reader.parse(source, { ...definitions }));
  const rendered: RenderedText = { markup: html``, headings: [], text: '' };
  const pieces: (Markup | null)[] = [];
  const shifted = (level: number) => Math.min(6, above + 1 + Math.max(0, level - topLevel));
  for (const [place, token] of tokens.entries()) {
    const inside = textOf(token);
    if (tokens[place - 1]?.type === 'heading_open') rendered.headings.push(inside);
    else if (inside !== '') rendered.text += `${inside}\n`;
    pieces.push(block(token, shifted));
  }
  rendered.markup = html`${pieces}`;
  if (rendered.text === '')
    rendered.text = tokens
      .filter(isCode)
      .map(({ content }) => content)
      .join('\n');
  return rendered;
}

/** Headings that are markup alone, such as a place to link to, are none to whoever reads the page. */
function withoutEmptyHeadings(tokens: readonly Token[]): Token[] {
  const empty = tokens.flatMap(({ type, children }, place) =>
    tokens[place - 1]?.type === 'heading_open' && type === 'inline' && (children ?? []).every(saysNothing)
      ? [place]
      : [],
  );
  const dropped = new Set(empty.flatMap((place) => [place - 1, place, place + 1]));
  return tokens.filter((_token, place) => !dropped.has(place));
}

function saysNothing({ type, content }: Token): boolean {
  return type === 'html_inline' || (type === 'text' && content.trim() === '');
}

/** Tags that may stand in a page as they are; all that the reader makes are among them. */
const plainTags = new Set('p ul ol li blockquote table thead tbody tr th td em strong s hr br'.split(' '));

function block(token: Token, shifted: (level: number) => number): Markup | null {
  const { type, tag, nesting, content, hidden } = token;
  if (type === 'inline') return html`${(token.children ?? []).map(inline)}`;
  if (isCode(token)) return code(content);
  if (type === 'html_block') return paragraph(withoutTags(content));
  if (hidden) return null;
  if (type.startsWith('heading')) return trusted(`<${nesting < 0 ? '/' : ''}h${shifted(levelOf(token))}>`);
  const start = nesting > 0 && tag === 'ol' ? token.attrGet('start') : null;
  if (start !== null) return html`<ol start="${start}">`;
  if (tag === 'table') return trusted(nesting > 0 ? openedTable : '</table></div>');
  return plainTag(tag, nesting);
}

/** A wide table scrolls within the page, by keyboard too. */
const openedTable = '<div class="wide" tabindex="0" role="group" aria-label="Table"><table>';

function plainTag(tag: string, nesting: number): Markup | null {
  return plainTags.has(tag) ? trusted(`<${nesting < 0 ? '/' : ''}${tag}>`) : null;
}

function inline(token: Token): Markup | string | null {
  const { type, tag, nesting, content } = token;
  if (type === 'text') return content;
  if (type === 'code_inline') return html`<code>${content}</code>`;
  if (type === 'softbreak') return '\n';
  if (type === 'image') return html`<span class="picture">Picture: ${content}</span>`;
  if (type === 'link_open') return openedLink(String(token.attrGet('href')));
  if (type === 'link_close') return trusted('</a>');
  return plainTag(tag, nesting);
}

/** A link that leads nowhere from a page of its own is a place, not a link. */
function openedLink(href: string): Markup {
  return /^https?:\/\//i.test(href) ? html`<a href="${href}" rel="noreferrer">` : trusted('<a>');
}

function code(text: string): Markup {
  return html`<pre tabindex="0" role="group" aria-label="Block that is not run"><code>${text}</code></pre>`;
}

/** What markup says; nothing of a comment, a script or a style sheet. */
function withoutTags(source: string): string {
  return source
    .replace(/<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<[^<>]*>/g, ' ')
    .trim();
}

function paragraph(text: string): Markup | null {
  return text === '' ? null : html`<p>${text}</p>`;
}

function textOf({ type, children, content }: Token): string {
  if (type === 'html_block') return withoutTags(content);
  return type === 'inline' ? inlineText(children ?? []) : '';
}

function inlineText(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content }) => (type === 'html_inline' ? '' : type.endsWith('break') ? ' ' : content))
    .join('');
}
