import type { ArticleRecord } from '../../../run/results.ts';
import type { Outline } from './outline.ts';

/** 1-based lines of a stretch without those around it that show nothing. */
export function shownLines(
  prose: readonly string[],
  from: number,
  to: number,
): { line: number; endLine: number } {
  let [first, last] = [from, to];
  const saysNothing = (index: number) => /^[\s>]*(?:<!--.*-->\s*)?$/.test(prose[index] ?? '');
  while (first < last && saysNothing(first)) first += 1;
  while (last > first && saysNothing(last - 1)) last -= 1;
  return { line: first + 1, endLine: last };
}

/** The article's lines; empty where something else is shown in their place. */
export function proseLines(article: ArticleRecord, lines: readonly string[], { fences }: Outline): string[] {
  const prose = [...lines];
  const remove = (line: number, endLine: number) => prose.fill('', line - 1, endLine);
  const end =
    lines[0]?.trim() === '---'
      ? lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line))
      : -1;
  if (end > 0) remove(1, end + 1);
  const title = prose.findIndex((line) => line.trim() !== '');
  if (title >= 0 && /^#\s/.test(prose[title] ?? '')) remove(title + 1, title + 1);
  for (const step of article.steps) {
    for (const expected of step.expected) {
      const fence = fences.get(expected.line);
      if ((expected.file ?? step.file) === article.path && fence?.line === expected.line)
        remove(fence.line, fence.endLine);
    }
    // A step of a transcript is a part of its block, whose fences would each open one of their own.
    const around = step.file === article.path ? fences.get(step.line) : undefined;
    if (around !== undefined) remove(around.line, around.line);
    if (around?.isClosed) remove(around.endLine, around.endLine);
  }
  return prose;
}
