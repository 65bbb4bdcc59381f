import type { ExpectedRecord } from '../../../run/results.ts';
import { plural } from '../amounts.ts';
import { type ChangedLine, changedSpans } from '../changed-span.ts';
import { html, type Markup } from '../markup.ts';

type DifferenceLine = NonNullable<ExpectedRecord['difference']>[number];

/** More lines than this are counted, not shown. */
const mostLines = 400;
/** Characters shown of one line: some programs print a document in one. */
const longestLine = 2_000;

/** The aligned lines of what was compared: `-` only expected, `+` only actual. */
export function difference(lines: readonly DifferenceLine[]): Markup {
  const shown = lines.slice(0, mostLines).map(shortened);
  return html`<figure class="difference">
<figcaption><span class="expected">- expected</span> <span class="actual">+ actual</span></figcaption>
<pre tabindex="0" role="group" aria-label="Difference between expected and actual output">${blocks(shown)}${
    lines.length > mostLines &&
    html`<span class="gap">… ${plural(lines.length - mostLines, 'more line')}</span>`
  }</pre>
</figure>`;
}

function shortened({ kind, text }: DifferenceLine): DifferenceLine {
  return { kind, text: text.length > longestLine ? `${text.slice(0, longestLine)}…` : text };
}

/** Neighbouring expected and actual lines belong together: what differs within each pair is marked. */
function blocks(lines: readonly DifferenceLine[]): Markup[] {
  const shown: Markup[] = [];
  for (let index = 0; index < lines.length; ) {
    const line = lines[index];
    if (line?.kind === 'expected') {
      const expected = run(lines, index, 'expected');
      const actual = run(lines, index + expected.length, 'actual');
      shown.push(...change(expected, actual));
      index += expected.length + actual.length;
    } else {
      if (line) shown.push(single(line));
      index++;
    }
  }
  return shown;
}

function run(lines: readonly DifferenceLine[], from: number, kind: DifferenceLine['kind']): string[] {
  const found: string[] = [];
  for (let index = from; lines[index]?.kind === kind; index++) found.push(lines[index]?.text ?? '');
  return found;
}

function change(expected: string[], actual: string[]): Markup[] {
  const pairs = expected.map((line, index) => {
    const other = actual[index];
    return other === undefined ? null : changedSpans(line, other);
  });
  return [
    ...expected.map((line, index) => removed(marked(pairs[index]?.[0], line))),
    ...actual.map((line, index) => added(marked(pairs[index]?.[1], line))),
  ];
}

function marked(spans: ChangedLine | undefined, line: string): Markup {
  if (!spans) return html`${line}`;
  return html`${spans.before}${spans.changed !== '' && html`<mark>${spans.changed}</mark>`}${spans.after}`;
}

function single(line: DifferenceLine): Markup {
  if (line.kind === 'expected') return removed(html`${line.text}`);
  if (line.kind === 'actual') return added(html`${line.text}`);
  if (line.kind === 'gap') return html`<span class="gap">… ${line.text}\n</span>`;
  return html`<span class="same">  ${line.text}\n</span>`;
}

const removed = (line: Markup): Markup => html`<del>- ${line}\n</del>`;
const added = (line: Markup): Markup => html`<ins>+ ${line}\n</ins>`;
