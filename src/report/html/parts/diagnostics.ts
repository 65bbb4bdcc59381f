import type { ArticleRecord } from '../../../run/results.ts';
import { html, type Markup } from '../markup.ts';
import { headline, messageText } from '../prose.ts';
import { place } from './place.ts';
import { icon } from './status.ts';

type Diagnostic = ArticleRecord['diagnostics'][number];

/**
 * What preflight found, each finding with the line of the article that it speaks of; errors come first.
 *
 * @param lines - the article's
 */
export function findings(
  found: readonly Diagnostic[],
  { path }: ArticleRecord,
  lines: readonly string[],
): Markup | null {
  if (found.length === 0) return null;
  const errorsFirst = [...found].sort((a, b) => weight(a) - weight(b));
  return html`<ul class="diagnostics" aria-label="Findings of preflight">${errorsFirst.map((diagnostic) =>
    finding(diagnostic, diagnostic.file === path ? (lines[diagnostic.line - 1] ?? null) : null),
  )}</ul>`;
}

function weight({ severity }: Diagnostic): number {
  return severity === 'error' ? 0 : 1;
}

function finding(diagnostic: Diagnostic, line: string | null): Markup {
  const { severity, message, code, hint, file } = diagnostic;
  return html`<li class="diagnostic ${severity}">
<p class="finding"><span class="status ${severity}">${icon(severity)}${severity === 'error' ? 'Error' : 'Warning'}</span> <span class="message">${headline(message)} <code class="code">${code}</code></span> ${place(file, diagnostic.line)}</p>
${line !== null && sourceLine(line, diagnostic)}
${hint !== undefined && html`<p class="remedy">${messageText(hint)}</p>`}
</li>`;
}

/** The line of the article with a caret under the column; tabs stay, so that the caret stands right. */
function sourceLine(line: string, diagnostic: Diagnostic): Markup {
  const before = line.slice(0, diagnostic.column - 1);
  const indent = before.replace(/[^\t]/g, ' ');
  return html`<pre class="source" tabindex="0" role="group" aria-label="Line ${diagnostic.line}"><span class="line" data-line="${diagnostic.line}">${line}\n</span><span class="line caret" aria-hidden="true">${indent}^</span></pre>`;
}
