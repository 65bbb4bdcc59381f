import type { ArticleStarted } from '../../run/events.ts';
import type { PlannedStep } from '../../run/results.ts';
import { commandLineOf, commandLinesOf, sharedHeadings } from '../step-label.ts';
import type { NumberedText } from './code-frame.ts';

/** What the terminal keeps of an article while it runs. */
export interface ArticleView {
  path: string;
  /** The path, and which of the article's plans it is. */
  name: string;
  source: string;
  steps: ReadonlyMap<string, PlannedStep>;
  sharedHeadings: ReadonlySet<string>;
}

/** Makes the view out of the article's first event. */
export function articleView({ path, variant, source, steps }: ArticleStarted): ArticleView {
  return {
    path,
    name: variant === null ? path : `${path} · ${variant}`,
    source,
    steps: new Map(steps.map((step) => [step.id, step])),
    sharedHeadings: sharedHeadings(steps),
  };
}

/** The text to show a place of a step in: the article, or the command alone where the step comes from another file. */
export function textOf(article: ArticleView, step: PlannedStep): NumberedText {
  if (step.file === article.path) return { text: article.source, firstLine: 1 };
  return commandText(step);
}

/** The command alone, with the lines it has in its file; lines between them that are not its own are blank. */
export function commandText(step: PlannedStep): NumberedText {
  const numbers = commandLinesOf(step);
  const firstLine = commandLineOf(step);
  const lines = Array.from({ length: (numbers.at(-1) ?? firstLine) - firstLine + 1 }, () => '');
  for (const [index, text] of step.command.replace(/\n$/, '').split('\n').entries()) {
    lines[(numbers[index] ?? firstLine) - firstLine] = text;
  }
  return { text: lines.join('\n'), firstLine };
}
