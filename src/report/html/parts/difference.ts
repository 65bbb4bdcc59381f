import { type DifferenceLine, markedPieces } from '../../spans.ts';
import { plural } from '../amounts.ts';
import { html, type Markup } from '../markup.ts';

/** More lines than this are counted, not shown. */
const mostLines = 400;
/** Characters shown of one line: some programs print a document in one. */
const longestLine = 2_000;

/** The aligned lines of what was compared: `-` only expected, `+` only actual; words that changed and what is left open are marked. */
export function difference(lines: readonly DifferenceLine[]): Markup {
  const shown = lines.slice(0, mostLines);
  const open = shown.some(({ kind, spans = [] }) => kind === 'free' || spans.some(({ is }) => is === 'open'));
  return html`<figure class="difference">
<figcaption><span class="expected">- expected</span> <span class="actual">+ actual</span>${
    open && html` <span><span class="open">left open</span>: differs, but counts as the same</span>`
  }</figcaption>
<pre tabindex="0" role="group" aria-label="Difference between expected and actual output">${shown.map(line)}${
    lines.length > mostLines &&
    html`<span class="gap">… ${plural(lines.length - mostLines, 'more line')}</span>`
  }</pre>
</figure>`;
}

function line(one: DifferenceLine): Markup {
  const content = pieces(one);
  switch (one.kind) {
    case 'expected':
      return html`<del>- ${content}\n</del>`;
    case 'actual':
      return html`<ins>+ ${content}\n</ins>`;
    case 'free':
      return html`<span class="free">~ <span class="open">${content}</span>\n</span>`;
    case 'gap':
      return html`<span class="gap">… ${content}\n</span>`;
    default:
      return one.written === undefined
        ? html`<span class="same">  ${content}\n</span>`
        : html`<span class="same" title="In the article: ${shortened(one.written.text)}">  ${content}\n</span>`;
  }
}

function pieces(one: DifferenceLine): Markup[] {
  return markedPieces({ ...one, text: shortened(one.text) }).map(({ text, is }) => {
    if (is === 'changed') return html`<mark>${text}</mark>`;
    return is === 'open' ? html`<span class="open">${text}</span>` : html`${text}`;
  });
}

function shortened(text: string): string {
  return text.length > longestLine ? `${text.slice(0, longestLine)}…` : text;
}
