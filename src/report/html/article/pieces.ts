import type { Diagnostic } from '../../../article/diagnostic.ts';
import type { ArticleRecord, StepRecord } from '../../../run/results.ts';
import { isBroken } from '../../ranking.ts';
import { type FencedBlock, type Outline, outlineOf, type RenderedText, renderMarkdown } from './markdown.ts';
import { withoutSiteMarkup } from './site-markup.ts';

/** Text between steps, as the author wrote it. */
export interface Prose extends RenderedText {
  kind: 'prose';
  /** 1-based lines of the article. */
  line: number;
  endLine: number;
  /** It leads to something that someone has to look at. */
  open: boolean;
}

/** What an article is made of when it is shown with what became of it, in the order of its lines. */
export type Piece =
  | Prose
  | { kind: 'step'; step: StepRecord }
  | { kind: 'findings'; diagnostics: Diagnostic[] };

/** Characters of an article up to which its prose is shown. */
export const longestArticle = 500_000;

/** Level of the heading above the article's text: its title's. */
const titleLevel = 2;

/** A step, or findings, and the lines that they stand for; those of a finding are none. */
interface Placed {
  line: number;
  endLine: number;
  pieces: Piece[];
  broken: boolean;
}

/**
 * Lays an article out with its steps and findings between its prose. Steps of other files stand before the step that follows them, and
 * findings of other files are not among the pieces.
 */
export function piecesOf(article: ArticleRecord): Piece[] {
  const lines = article.source.split(/\r\n|\n|\r/);
  const outline = outlineOf(article.source.length > longestArticle ? '' : article.source);
  const prose = article.source.length > longestArticle ? [] : proseLines(article, lines, outline);
  const placed = [
    ...placedSteps(article, lines.length + 1),
    ...placedFindings(article, outline, lines),
  ].toSorted((one, other) => one.line - other.line);
  const pieces: Piece[] = [];
  let done = 0;
  const proseUpTo = (line: number, open: boolean, above: string | null) => {
    const text = withoutSiteMarkup(outOfList(prose.slice(done, line)).join('\n'));
    if (text.trim() === '') return;
    const rendered = renderMarkdown(text, outline, titleLevel);
    if (rendered.text !== '' || rendered.headings.some((heading) => heading !== above))
      pieces.push({ kind: 'prose', ...shownLines(prose, done, line), open, ...rendered });
  };
  for (const { line, endLine, pieces: next, broken } of placed) {
    const [first] = next;
    // A step bears its heading, which need not stand above it once more.
    proseUpTo(line - 1, broken, first?.kind === 'step' ? first.step.heading : null);
    pieces.push(...next);
    done = Math.max(done, endLine);
  }
  proseUpTo(lines.length, false, null);
  return pieces;
}

/** What goes on in an item of a list behind a step, without its indent, which would be that of code where there is no list. */
function outOfList(lines: readonly string[]): string[] {
  const first = lines.find((line) => line.trim() !== '') ?? '';
  const indent = /^[ \t]*/.exec(first)?.[0] ?? '';
  const end = lines.findIndex((line) => line.trim() !== '' && !line.startsWith(indent));
  return lines.map((line, place) =>
    line.startsWith(indent) && (end < 0 || place < end) ? line.slice(indent.length) : line,
  );
}

/** 1-based lines of a stretch without those around it that show nothing. */
function shownLines(prose: readonly string[], from: number, to: number): { line: number; endLine: number } {
  let [first, last] = [from, to];
  const saysNothing = (index: number) => /^\s*(?:<!--.*-->\s*)?$/.test(prose[index] ?? '');
  while (first < last && saysNothing(first)) first += 1;
  while (last > first && saysNothing(last - 1)) last -= 1;
  return { line: first + 1, endLine: last };
}

/** The article's lines; empty where something else is shown in their place. */
function proseLines(article: ArticleRecord, lines: readonly string[], { fences }: Outline): string[] {
  const prose = [...lines];
  const remove = (line: number, endLine: number) => prose.fill('', line - 1, endLine);
  const end =
    lines[0]?.trim() === '---'
      ? lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line))
      : -1;
  if (end > 0) remove(1, end + 1);
  const title = prose.findIndex((line) => line.trim() !== '');
  if (title >= 0 && /^#\s/.test(prose[title] ?? '')) remove(title + 1, title + 1);
  for (const step of article.steps)
    for (const expected of step.expected) {
      const fence = fences.find(({ line }) => line === expected.line);
      if ((expected.file ?? step.file) === article.path && fence !== undefined)
        remove(fence.line, fence.endLine);
    }
  return prose;
}

/** @param end - line for steps of other files that no step of the article follows */
function placedSteps({ path, steps }: ArticleRecord, end: number): Placed[] {
  const placed: Placed[] = [];
  let others: StepRecord[] = [];
  const group = (line: number, endLine: number, group: StepRecord[]) =>
    placed.push({
      line,
      endLine,
      pieces: group.map((step) => ({ kind: 'step' as const, step })),
      broken: group.some(isBroken),
    });
  for (const step of steps) {
    others.push(step);
    if (step.file !== path) continue;
    group(step.line, step.endLine, others);
    others = [];
  }
  if (others.length > 0) group(end, end - 1, others);
  return placed;
}

/** Findings, together where they speak of one block, behind it, so that it is read first. */
function placedFindings(
  { path, diagnostics }: ArticleRecord,
  { fences }: Outline,
  lines: readonly string[],
): Placed[] {
  const byEnd = new Map<number, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    if (diagnostic.file !== path) continue;
    const end = endOfBlock(diagnostic.line, fences, lines);
    byEnd.set(end, [...(byEnd.get(end) ?? []), diagnostic]);
  }
  return [...byEnd].map(([end, found]) => ({
    line: end + 1,
    endLine: end,
    pieces: [{ kind: 'findings', diagnostics: found }],
    broken: true,
  }));
}

/** The last line of the fenced block or of the paragraph that a line stands in. */
function endOfBlock(line: number, fences: readonly FencedBlock[], lines: readonly string[]): number {
  const fence = fences.find((block) => block.line <= line && line <= block.endLine);
  if (fence !== undefined) return fence.endLine;
  const blank = lines.findIndex((text, index) => index >= line && text.trim() === '');
  return blank < 0 ? lines.length : blank;
}
