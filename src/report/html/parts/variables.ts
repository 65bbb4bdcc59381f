import type { Variable } from '../../../run/results.ts';
import { formatNumber, plural } from '../../amounts.ts';
import { html, type Markup } from '../markup.ts';

/** Characters shown of a value. */
const longestValue = 1_000;

/** The variables a step changed, folded; nothing where it changed none. */
export function variables(changed: readonly Variable[]): Markup | null {
  if (changed.length === 0) return null;
  return html`<details class="aside"><summary>${plural(changed.length, 'variable')} changed</summary>
<dl class="variables">${changed.map(({ name, value }) => html`<div><dt><code>${name}</code></dt><dd>${shown(value)}</dd></div>`)}</dl></details>`;
}

function shown(value: string | null): Markup {
  if (value === null) return html`<em>unset</em>`;
  if (value === '') return html`<em>empty</em>`;
  if (value.length <= longestValue) return html`<code>${value}</code>`;
  return html`<code>${value.slice(0, longestValue)}</code> <em>… ${formatNumber(value.length)} characters in all</em>`;
}
