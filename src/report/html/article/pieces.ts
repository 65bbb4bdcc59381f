import type { Diagnostic } from '../../../article/diagnostic.ts';
import { splitLines } from '../../../article/line-ends.ts';
import type { ArticleRecord, StepRecord } from '../../../run/results.ts';
import { isBroken } from '../../ranking.ts';
import { includingLines } from './including-lines.ts';
import { type RenderedText, renderMarkdown } from './markdown.ts';
import { outdented } from './outdented.ts';
import { type Outline, outlineOf } from './outline.ts';
import { proseLines, shownLines } from './prose-lines.ts';
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
 * Lays an article out with its steps and findings between its prose. Steps of other files stand behind the line that includes them or,
 * where that is not known, before the step that follows them; findings of other files are not among the pieces.
 */
export function piecesOf(article: ArticleRecord): Piece[] {
  const lines = splitLines(article.source);
  const outline = outlineOf(article.source.length > longestArticle ? '' : article.source);
  const prose = article.source.length > longestArticle ? [] : proseLines(article, lines, outline);
  const placed = [...placedSteps(article, lines), ...placedFindings(article, outline, lines)].toSorted(
    (one, other) => one.line - other.line,
  );
  const brokenAt = new Set(placed.filter(({ broken }) => broken).map(({ line }) => line));
  const pieces: Piece[] = [];
  let done = 0;
  const proseUpTo = (line: number, open: boolean, above: string | null) => {
    const stretch = outdented(prose.slice(done, line), (place) => outline.code.has(done + place + 1));
    const text = withoutSiteMarkup(stretch.join('\n'));
    if (text.trim() === '') return;
    const rendered = renderMarkdown(text, outline, titleLevel);
    if (rendered.text !== '' || rendered.headings.some((heading) => heading !== above))
      pieces.push({ kind: 'prose', ...shownLines(prose, done, line), open, ...rendered });
  };
  for (const { line, endLine, pieces: next } of placed) {
    const [first] = next;
    // A step bears its heading, which need not stand above it once more.
    proseUpTo(line - 1, brokenAt.has(line), first?.kind === 'step' ? first.step.heading : null);
    pieces.push(...next);
    done = Math.max(done, endLine);
  }
  proseUpTo(lines.length, false, null);
  return pieces;
}

function placedSteps({ path, steps }: ArticleRecord, lines: readonly string[]): Placed[] {
  const placed: Placed[] = [];
  let others: StepRecord[] = [];
  let done = 0;
  const place = (line: number, endLine: number, step: StepRecord) =>
    placed.push({ line, endLine, pieces: [{ kind: 'step', step }], broken: isBroken(step) });
  const placeOthers = (next: number) => {
    const files = others.map(({ file }) => file);
    const including = includingLines(files, path, lines, done, next);
    for (const [at, step] of others.entries()) {
      const line = including[at] || next - 1;
      place(line + 1, line, step);
    }
    others = [];
  };
  for (const step of steps) {
    if (step.file !== path) others.push(step);
    else {
      placeOthers(step.line);
      place(step.line, step.endLine, step);
      done = Math.max(done, step.endLine);
    }
  }
  placeOthers(lines.length + 1);
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
function endOfBlock(line: number, fences: Outline['fences'], lines: readonly string[]): number {
  const fence = fences.get(line);
  if (fence !== undefined) return fence.endLine;
  let end = line;
  while (end < lines.length && lines[end]?.trim() !== '') end += 1;
  return end;
}
