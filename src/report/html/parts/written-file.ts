import type { StepRecord } from '../../../run/results.ts';
import { highlight } from '../highlight.ts';
import { html, type Markup } from '../markup.ts';
import { codeLine } from './command.ts';

/**
 * What a step without a command writes into a file, as its article has it, with the line numbers. Nothing of a block that is empty.
 *
 * @param file - lines of the file that the step is in; of an included one a report has none
 */
export function writtenFile(step: StepRecord, file: readonly string[]): Markup | null {
  const [fence = '', ...lines] = file.slice(step.line - 1, step.endLine);
  if (closing.test(lines.at(-1) ?? '')) lines.pop();
  if (lines.length === 0) return null;
  const margin = Math.max(0, fence.search(/[`~]{3}/));
  const text = lines.map((line) => withoutMargin(line, margin)).join('\n');
  const numbered = highlight(text, step.language).map((tokens, index) =>
    codeLine(step.line + 1 + index, tokens),
  );
  return html`<pre class="command copyable" tabindex="0" role="group" aria-label="File"><code>${numbered}</code></pre>`;
}

const closing = /^[\s>]*(?:`{3,}|~{3,})\s*$/;

/** A block within a list or a quotation begins further in. */
function withoutMargin(line: string, margin: number): string {
  const [written = ''] = /^[\s>]*/.exec(line.slice(0, margin)) ?? [];
  return line.slice(written.length);
}
