import type { ArticleStarted } from '../../run/events.ts';
import type { PlannedStep } from '../../run/results.ts';
import type { NumberedText } from './code-frame.ts';

/** What the terminal keeps of an article while it runs. */
export interface ArticleView {
  path: string;
  source: string;
  steps: ReadonlyMap<string, PlannedStep>;
}

/** Makes the view out of the article's first event. */
export function articleView({ path, source, steps }: ArticleStarted): ArticleView {
  return { path, source, steps: new Map(steps.map((step) => [step.id, step])) };
}

/** The text to show a place of a step in: the article, or the command alone where the step comes from another file. */
export function textOf(article: ArticleView, step: PlannedStep): NumberedText {
  if (step.file === article.path) return { text: article.source, firstLine: 1 };
  return { text: step.command.replace(/\n$/, ''), firstLine: step.line + 1 };
}

/** What a step is called in a line of its own. */
export function nameOf(step: Pick<PlannedStep, 'id' | 'heading'>): string {
  return step.heading ?? step.id;
}
