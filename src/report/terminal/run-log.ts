import type { ArticleFinished, JournalEvent, StepFinished } from '../../run/events.ts';
import type { PlannedStep } from '../../run/results.ts';
import { type ArticleView, articleView } from './article-view.ts';
import { findingLines } from './findings.ts';
import { type Line, prose, quiet, toned } from './line.ts';
import { marks, placeOf, type StepColumns, stepLine, whyNotRun, widened } from './step-line.ts';
import { stepNotes } from './step-notes.ts';

/** Makes a run's events into the lines that stay. */
export interface RunLog {
  linesFor(event: JournalEvent): Line[];
  /** Lines that were held back for articles whose end has not been seen. */
  rest(): Line[];
  /** The planned step that an event speaks of. */
  stepOf(event: { article: number; step: string }): { article: ArticleView; step: PlannedStep } | null;
}

/** An article under way, with the steps that never began and wait to be told of together. */
interface OpenArticle {
  view: ArticleView;
  waiting: StepFinished[];
}

/**
 * @param width - columns a line can have; `Infinity` in a log
 */
export function runLog(width: () => number): RunLog {
  const open = new Map<number, OpenArticle>();
  let columns: StepColumns = { name: 0, place: 0 };
  const linesFor = (event: JournalEvent): Line[] => {
    if (event.type === 'article-started') {
      open.set(event.article, { view: articleView(event), waiting: [] });
      columns = widened(columns, event.steps);
      return findingLines(event);
    }
    const article = 'article' in event ? open.get(event.article) : undefined;
    if (article === undefined) return [];
    if (event.type === 'step-finished') return finishedLines(article, event, columns, width());
    if (event.type !== 'article-finished') return [];
    open.delete(event.article);
    return [...takeWaiting(article, columns, width()), ...leftoverLines(article.view, event)];
  };
  return {
    linesFor,
    rest: () => [...open.values()].flatMap((article) => takeWaiting(article, columns, width())),
    stepOf: (event) => {
      const article = open.get(event.article)?.view;
      const step = article?.steps.get(event.step);
      return article && step ? { article, step } : null;
    },
  };
}

function finishedLines(
  article: OpenArticle,
  event: StepFinished,
  columns: StepColumns,
  width: number,
): Line[] {
  const step = article.view.steps.get(event.step);
  // The findings that refused the article have said it already.
  if (step === undefined || event.reason?.code === 'preflight') return [];
  const [before] = article.waiting;
  const gathered = event.attempts === 0 && event.reason?.code !== 'directive';
  const alike = gathered && (before === undefined || before.reason?.message === event.reason?.message);
  const earlier = alike ? [] : takeWaiting(article, columns, width);
  if (gathered) {
    article.waiting.push(event);
    return earlier;
  }
  return [...earlier, stepLine(step, event, columns, width), ...stepNotes(article.view, step, event)];
}

/** Tells of the steps that wait, many of a kind in one line. */
function takeWaiting(article: OpenArticle, columns: StepColumns, width: number): Line[] {
  const [first, ...others] = article.waiting.splice(0);
  const step = first && article.view.steps.get(first.step);
  if (!step) return [];
  if (others.length === 0) return [stepLine(step, first, columns, width)];
  const text = `${others.length + 1} steps from ${placeOf(step)} on ${whyNotRun(first)}`;
  return [prose(marks[first.status], ' ', quiet(text))];
}

function leftoverLines({ path }: ArticleView, { leftovers }: ArticleFinished): Line[] {
  return leftovers.map((leftover) => prose(toned('warning', '!'), ` ${path}  ${leftover}`));
}
