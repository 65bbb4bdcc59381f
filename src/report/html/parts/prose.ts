import type { Prose } from '../article/pieces.ts';
import { html, type Markup } from '../markup.ts';

/** Characters of a stretch's text that tell what it is, where it has no heading. */
const longestGist = 90;

/** A stretch of the article's text, folded unless it leads to what broke. */
export function prose({ markup, headings, text, line, endLine, open }: Prose): Markup {
  return html`<details class="prose"${open && html` open`}>
<summary><span class="gist">${gist(headings, text)}</span> <span class="lines">${line === endLine ? `line ${line}` : `lines ${line}–${endLine}`}</span></summary>
<div class="text">${markup}</div>
</details>`;
}

function gist(headings: readonly string[], text: string): string {
  if (headings.length > 0) return headings.join(' · ');
  const [first = ''] = text.trimStart().split('\n', 1);
  return first.length > longestGist ? `${first.slice(0, longestGist).trimEnd()}…` : first;
}
