import type { StepRecord } from '../../../run/results.ts';
import { commandLineOf } from '../../step-label.ts';
import { highlight, type Token } from '../highlight.ts';
import { html, type Markup } from '../markup.ts';

/** A step's command with the article's line numbers; the lines of the failed command are marked. */
export function command(step: StepRecord): Markup {
  const lines = highlight(step.command.replace(/\n$/, ''), step.language);
  const failed = failedLines(step);
  const numbered = lines.map((tokens, index) => {
    const number = commandLineOf(step) + index;
    return codeLine(number, tokens, failed?.first === number, failed !== null && inside(failed, number));
  });
  return html`<pre class="command copyable" tabindex="0" role="group" aria-label="Command"><code>${numbered}</code></pre>
${step.failedCommand !== null && failed === null && failedElsewhere(step.failedCommand)}`;
}

interface Lines {
  first: number;
  last: number;
}

/** The lines of the failed command as far as they stand in this block; `null` where it began elsewhere. */
function failedLines(step: StepRecord): Lines | null {
  const { failedCommand, command } = step;
  const first = commandLineOf(step);
  const end = first + command.replace(/\n$/, '').split('\n').length;
  if (failedCommand === null || failedCommand.line < first || failedCommand.line >= end) return null;
  const height = failedCommand.text.replace(/\n+$/, '').split('\n').length;
  return { first: failedCommand.line, last: Math.min(failedCommand.line + height, end) - 1 };
}

function inside({ first, last }: Lines, number: number): boolean {
  return number >= first && number <= last;
}

function codeLine(number: number, tokens: readonly Token[], first: boolean, failed: boolean): Markup {
  const content = tokens.map(({ kind, text }) =>
    kind === '' ? text : html`<span class="${kind}">${text}</span>`,
  );
  return html`<span class="line${failed && ' failed'}" data-line="${number}">${
    first && html`<span class="visually-hidden">This command failed: </span>`
  }${content}\n</span>`;
}

/** A command that failed inside a function or a sourced file has a line that is not the block's. */
function failedElsewhere({ text, line }: NonNullable<StepRecord['failedCommand']>): Markup {
  return html`<p class="failed-command">The command that failed, at line ${line}: <code>${text}</code></p>`;
}
