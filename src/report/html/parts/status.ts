import type { ArticleStatus, StepStatus } from '../../../run/results.ts';
import { html, type Markup } from '../markup.ts';

const words: Record<ArticleStatus, string> = {
  passed: 'Passed',
  failed: 'Failed',
  errored: 'Errored',
  skipped: 'Skipped',
  interrupted: 'Interrupted',
};

/** A status as one word with a capital. */
export function statusWord(status: ArticleStatus): string {
  return words[status];
}

/** A status as icon and word, so that colour only adds. */
export function statusBadge(status: ArticleStatus | StepStatus): Markup {
  return html`<span class="status ${status}">${icon(status)}${words[status]}</span>`;
}

/** The icon of a status, of a flaky step or of a diagnostic's severity. */
export function icon(name: ArticleStatus | 'flaky' | 'error' | 'warning'): Markup {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><use href="#icon-${name}"/></svg>`;
}

/** The shapes that `icon` refers to; stands once on the page. */
export const iconSprite: Markup = html`<svg width="0" height="0" class="sprite" aria-hidden="true"><defs>
<g id="icon-passed"><circle class="disc" cx="8" cy="8" r="7"/><path class="mark" d="M4.8 8.3l2.2 2.3 4.2-4.8"/></g>
<g id="icon-failed"><circle class="disc" cx="8" cy="8" r="7"/><path class="mark" d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2"/></g>
<g id="icon-errored"><path class="disc" d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z"/><path class="mark" d="M8 4.3v4.4M8 11.3v.4"/></g>
<g id="icon-skipped"><circle class="ring" cx="8" cy="8" r="6.2"/><path class="stroke" d="M5 8h6"/></g>
<g id="icon-interrupted"><circle class="disc" cx="8" cy="8" r="7"/><path class="mark" d="M6.2 5.4v5.2M9.8 5.4v5.2"/></g>
<g id="icon-flaky"><path class="stroke" d="M13.4 8a5.4 5.4 0 1 1-1.8-4M11.9 1.3v3h-3"/></g>
<g id="icon-error"><use href="#icon-errored"/></g>
<g id="icon-warning"><path class="disc" d="M8 1.2l7.2 13H.8z"/><path class="mark" d="M8 5.8v4M8 12.1v.3"/></g>
</defs></svg>`;
