import { basename } from 'node:path/posix';
import type { StepRecord } from '../../../run/results.ts';
import { html, type Markup } from '../markup.ts';

/** A place in a file as `path:line`, which editors open; the client script adds a copy button. */
export function place(file: string, line: number): Markup {
  return html`<span class="place copyable"><code>${file}:${line}</code></span>`;
}

/** A block's place as `path:first-last`. */
export function lineRange(file: string, line: number, endLine: number): Markup {
  return html`<span class="place copyable"><code>${file}:${line}-${endLine}</code></span>`;
}

/** A step's lines in words, with the name of the file where it is not the article of the path. */
export function linesInWords({ file, line, endLine }: StepRecord, path: string): string {
  return `lines ${line}–${endLine}${file === path ? '' : ` of ${basename(file)}`}`;
}
