import type { StepRecord } from '../../../run/results.ts';
import { isBroken } from '../../ranking.ts';
import { commandLinesOf } from '../../step-label.ts';
import { highlight, type Token } from '../highlight.ts';
import { html, type Markup } from '../markup.ts';

/** A step's command with the article's line numbers; the lines of the failed command are marked. */
export function command(step: StepRecord): Markup {
  const lines = highlight(step.command.replace(/\n$/, ''), step.language);
  // Of a step that passed it was to fail.
  const failedCommand = isBroken(step) ? step.failedCommand : null;
  const failed = failedLines(step, failedCommand);
  const numbers = commandLinesOf(step);
  const numbered = lines.map((tokens, index) => {
    const isFailed = failed !== null && index >= failed.first && index <= failed.last;
    return codeLine(numbers[index] ?? 0, tokens, failed?.first === index, isFailed);
  });
  return html`<pre class="command copyable" tabindex="0" role="group" aria-label="Command"><code>${numbered}</code></pre>
${failedCommand !== null && failed === null && failedElsewhere(failedCommand)}`;
}

/** 0-based lines of the block. */
interface Lines {
  first: number;
  last: number;
}

/** The lines of the failed command as far as they stand in this block; `null` where it began elsewhere. */
function failedLines(step: StepRecord, failedCommand: StepRecord['failedCommand']): Lines | null {
  const numbers = commandLinesOf(step);
  const first = failedCommand === null ? -1 : numbers.indexOf(failedCommand.line);
  if (failedCommand === null || first < 0) return null;
  const height = failedCommand.text.replace(/\n+$/, '').split('\n').length;
  return { first, last: Math.min(first + height, numbers.length) - 1 };
}

/** @param first - whether the command that failed begins here */
export function codeLine(number: number, tokens: readonly Token[], first = false, failed = false): Markup {
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
