import { oneLine } from '../one-line.ts';
import { harmless } from '../terminal/harmless.ts';

/** Text from an article as a span of code, on one line: nothing in it is markup, a link or a mention. */
export function code(text: string): string {
  const content = harmless(oneLine(text));
  if (content === '') return '';
  const fence = '`'.repeat(longestRun(content) + 1);
  // A backtick at the edge would be one of the fence; the spaces are taken off again.
  const inner = /^`|`$/.test(content) ? ` ${content} ` : content;
  return fence + inner + fence;
}

/** The same in a cell of a table, where `|` needs a backslash in code too. */
export function cell(text: string): string {
  return code(text).replaceAll('|', '\\|');
}

/** Lines as a block of code. They have to be harmless already. */
export function codeBlock(language: string, lines: readonly string[]): string {
  const content = lines.join('\n');
  const fence = '`'.repeat(Math.max(longestRun(content) + 1, 3));
  return `${fence}${language}\n${content}\n${fence}`;
}

function longestRun(text: string): number {
  return [...text.matchAll(/`+/g)].reduce((longest, [run]) => Math.max(longest, run.length), 0);
}
