import type { ArticleRecord } from '../../../run/results.ts';
import { shellWord } from '../../shell-word.ts';
import { html, type Markup } from '../markup.ts';

/** The command that runs a step's article again, with the tab that it had; nothing where it came from standard input. */
export function rerun({ path, variant }: ArticleRecord): Markup | null {
  if (path === '-') return null;
  const [tab] = variant?.split(', ') ?? [];
  const words = [...(tab === undefined ? [] : ['--tab', tab]), ...(path.startsWith('-') ? ['--'] : []), path];
  const command = ['docproof', 'run', ...words.map(shellWord)].join(' ');
  return html`<div><dt>Run again</dt><dd><span class="place copyable"><code>${command}</code></span></dd></div>`;
}
