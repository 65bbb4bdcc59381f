import type { DifferenceLine, MarkedLine } from '../../src/verdict/types.ts';

/** The lines of a difference, each with its kind before it. */
export function markedLines(lines: readonly DifferenceLine[]): string[] {
  return lines.flatMap(({ kind, written, ...line }) => [
    ...(written === undefined ? [] : [`written: ${bracketed(written)}`]),
    `${kind}: ${bracketed(line)}`,
  ]);
}

/** A line with what is changed in brackets, and what is left open in braces. */
export function bracketed({ text, spans = [] }: MarkedLine): string {
  return spans.toReversed().reduce((line, { is, from, to }) => {
    const [open, close] = is === 'open' ? '{}' : '[]';
    return `${line.slice(0, from)}${open}${line.slice(from, to)}${close}${line.slice(to)}`;
  }, text);
}
