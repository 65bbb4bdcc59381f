import { plural } from '../../amounts.ts';
import { type DifferenceLine, markedPieces } from '../../spans.ts';
import { html, type Markup } from '../markup.ts';

/** More lines than this are counted, not shown. */
const mostLines = 400;
/** Where there are more, so many lines of one side in a row are shown: what the other side has comes after them. */
const longestRun = 100;
/** Characters shown of one line: some programs print a document in one. */
const longestLine = 2_000;

/** The `id` of the switch between one column and two, which every difference has a label for. */
export const besideSwitch = 'side-by-side';

type Marked = Pick<DifferenceLine, 'text' | 'spans'>;

/**
 * The aligned lines of what was compared: `-` only expected, `+` only actual, `~` what need not be there; words that changed and what is
 * left open are marked. Style sheets put them one below the other, or side by side where there is room and the reader wants it.
 */
export function difference(all: readonly DifferenceLine[]): Markup {
  const lines = all.length > mostLines ? withShortRuns(all) : all;
  const shown = lines.slice(0, mostLines);
  const open = shown.some(({ spans = [] }) => spans.some(({ is }) => is === 'open'));
  const free = shown.some(({ kind }) => kind === 'free');
  return html`<figure class="difference">
<figcaption><span class="expected">- expected</span> <span class="actual">+ actual</span>${
    open && html` <span><span class="open">left open</span>: differs, but counts as the same</span>`
  }${free && html` <span class="free">~ need not be there</span>`} <label class="beside" for="${besideSwitch}">side by side</label></figcaption>
<pre tabindex="0" role="group" aria-label="Difference between expected and actual output">${rows(shown)}${
    lines.length > mostLines &&
    html`<span class="gap">… ${plural(lines.length - mostLines, 'more line')}</span>`
  }</pre>
</figure>`;
}

function withShortRuns(lines: readonly DifferenceLine[]): DifferenceLine[] {
  const shown: DifferenceLine[] = [];
  for (let from = 0; from < lines.length; ) {
    const kind = lines[from]?.kind;
    let to = from + 1;
    while (lines[to]?.kind === kind) to += 1;
    const isOfOne = kind === 'expected' || kind === 'actual';
    const end = isOfOne ? Math.min(to, from + longestRun) : to;
    shown.push(...lines.slice(from, end));
    if (end < to) shown.push({ kind: 'gap', text: plural(to - end, `more ${kind} line`) });
    from = to;
  }
  return shown;
}

/** An expected line and the actual one right below it make one row, and so do runs of lines of which nobody knows what became what. */
function rows(lines: readonly DifferenceLine[]): Markup[] {
  const made: Markup[] = [];
  let index = 0;
  for (let line = lines[0]; line !== undefined; line = lines[index]) {
    const middle = endOfRun(lines, index, 'expected');
    const [left, right] = [
      lines.slice(index, middle),
      lines.slice(middle, endOfRun(lines, middle, 'actual')),
    ];
    const [last, first] = [left.at(-1), right[0]];
    if (last === undefined || first === undefined) {
      made.push(row(line));
      index += 1;
    } else if (last.kind === 'gap' || (left.length > 1 && right.length > 1 && !isChanged(last))) {
      made.push(html`<span class="row">${run(left)}${run(right)}</span>`);
      index += left.length + right.length;
    } else {
      made.push(
        ...left.slice(0, -1).map(row),
        html`<span class="row">${removed(last)}${added(first)}</span>`,
      );
      index += left.length + 1;
    }
  }
  return made;
}

/** The place behind a run of lines of one side; what says that it was cut is one of them, where the other side follows. */
function endOfRun(lines: readonly DifferenceLine[], from: number, kind: 'expected' | 'actual'): number {
  let end = from;
  while (lines[end]?.kind === kind) end += 1;
  return end > from && lines[end]?.kind === 'gap' && lines[end + 1]?.kind === 'actual' ? end + 1 : end;
}

function isChanged({ spans = [] }: DifferenceLine): boolean {
  return spans.some(({ is }) => is === 'changed');
}

function run(lines: readonly DifferenceLine[]): Markup {
  return html`<span class="run">${lines.map((line) => {
    if (line.kind === 'gap') return row(line);
    return line.kind === 'expected' ? removed(line) : added(line);
  })}</span>`;
}

function row(line: DifferenceLine): Markup {
  switch (line.kind) {
    case 'expected':
      return html`<span class="row">${removed(line)}</span>`;
    case 'actual':
      return html`<span class="row">${added(line)}</span>`;
    case 'free':
      return html`<span class="row"><span class="free">~ ${pieces(line)}\n</span></span>`;
    case 'gap':
      return html`<span class="gap">… ${line.text}\n</span>`;
    default:
      return html`<span class="row same"><span class="written" aria-hidden="true">  ${pieces(line.written ?? line)}\n</span><span${title(line)}>  ${pieces(line)}\n</span></span>`;
  }
}

/** What a line in both has in the article, for whoever does not see both. */
function title({ written }: DifferenceLine): Markup | null {
  return written === undefined ? null : html` title="In the article: ${shortened(written.text)}"`;
}

const removed = (line: Marked): Markup => html`<del>- ${pieces(line)}\n</del>`;
const added = (line: Marked): Markup => html`<ins>+ ${pieces(line)}\n</ins>`;

function pieces(line: Marked): Markup[] {
  return markedPieces({ ...line, text: shortened(line.text) }).map(({ text, is }) => {
    if (is === 'changed') return html`<mark>${text}</mark>`;
    return is === 'open' ? html`<span class="open">${text}</span>` : html`${text}`;
  });
}

function shortened(text: string): string {
  return text.length > longestLine ? `${text.slice(0, longestLine)}…` : text;
}
