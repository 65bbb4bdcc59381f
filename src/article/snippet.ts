import type { CodeDirective } from './code-directive.ts';

/** The lines of a file that a `:::code` directive shows, or why it shows none. */
export type Snippet =
  | {
      ok: true;
      lines: SnippetLines;
      /** What of the directive cannot be had; `null` if nothing. */
      missing: string | null;
    }
  | { ok: false; problem: string };

export interface SnippetLines {
  /** 1-based number of each line, in order. */
  numbers: number[];
  /** Their text with LF line ends, common indent and blank lines at the end taken off. */
  text: string;
}

/**
 * Chooses the lines: the region `id`, else the `range`, else all, as docfx does.
 *
 * @param lines - of the file, without line ends
 */
export function snippetOf(
  lines: readonly string[],
  { id, range }: Pick<CodeDirective, 'id' | 'range'>,
): Snippet {
  const numbers = chosen(lines, id, range);
  if (typeof numbers === 'string') return { ok: false, problem: numbers };
  const textAt = (number: number) => lines[number - 1] ?? '';
  while (numbers.length > 0 && isBlank(textAt(numbers.at(-1) ?? 0))) numbers.pop();
  if (numbers.length === 0) return { ok: false, problem: 'there is nothing in it' };
  const missing = id === null && range !== null ? behindTheEnd(range, lines.length) : null;
  return { ok: true, lines: { numbers, text: dedent(numbers.map(textAt)).join('\n') }, missing };
}

function chosen(lines: readonly string[], id: string | null, range: string | null): number[] | string {
  if (id !== null) return linesOfRegion(lines, id);
  return range === null ? between(1, lines.length) : linesOfRange(range, lines.length);
}

/** The lines between `# <name>` and `# </name>`, in the comments of any language. */
function linesOfRegion(lines: readonly string[], id: string): number[] | string {
  const name = id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const tag = (slash: string) => new RegExp(`^[^\\p{L}\\p{N}]{1,6}<${slash}(?:snippet)?${name}>`, 'iu');
  const [begin, end] = [tag(''), tag('/')];
  const first = lines.findIndex((line) => begin.test(line.trim()));
  if (first < 0) return `it has no region ${id}`;
  const last = lines.findIndex((line, index) => index > first && end.test(line.trim()));
  return last < 0 ? `its region ${id} does not end` : between(first + 2, last);
}

/** `1-5,8`, also `4-` up to the end. */
function linesOfRange(range: string, count: number): number[] | string {
  const numbers: number[] = [];
  for (const part of range.split(',')) {
    const [, first, dash, last] = /^\s*(\d+)?\s*(-)?\s*(\d+)?\s*$/.exec(part) ?? [];
    if (first === undefined && last === undefined) return `${range} is no range of lines`;
    const from = Number(first ?? 1);
    const to = dash === undefined ? from : Number(last ?? count);
    if (from > count) return `it has no line ${from}`;
    if (from < 1 || to < from) return `${range} is no range of lines`;
    for (const number of between(from, Math.min(to, count))) numbers.push(number);
  }
  return numbers;
}

/** Of a range that ends behind the last line. */
function behindTheEnd(range: string, count: number): string | null {
  const isBehind = [...range.matchAll(/\d+/g)].some(([number]) => Number(number) > count);
  return isBehind ? `the range ${range} ends behind the last line of the file` : null;
}

function between(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function dedent(lines: readonly string[]): string[] {
  const indents = lines.filter((line) => !isBlank(line)).map((line) => line.search(/\S/));
  const common = indents.reduce((least, indent) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  return lines.map((line) => (isBlank(line) ? line.trim() : line.slice(common)));
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}
