import { html, type Markup } from '../markup.ts';

/** A place in a file as `path:line`, which editors open; the client script adds a copy button. */
export function place(file: string, line: number): Markup {
  return html`<span class="place copyable"><code>${file}:${line}</code></span>`;
}

/** A block's place as `path:first-last`. */
export function lineRange(file: string, line: number, endLine: number): Markup {
  return html`<span class="place copyable"><code>${file}:${line}-${endLine}</code></span>`;
}
