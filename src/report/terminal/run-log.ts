import type { ArticleFinished, JournalEvent, StepFinished } from '../../run/events.ts';
import type { PlannedStep } from '../../run/results.ts';
import { type ArticleView, articleView } from './article-view.ts';
import { findingLines } from './findings.ts';
import { blank, type Line, padded, prose, quiet, toned, visible, whole } from './line.ts';
import { marks, placeOf, type StepLayout, stepLine, whyNotRun } from './step-line.ts';
import { stepNotes } from './step-notes.ts';
import { displayWidth } from './width.ts';

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

/** `:1234`. */
const lineNumberWidth = 5;

/**
 * Articles that run one after the other stand each under its path. Once two were seen to run side by side, every line
 * says itself where it belongs.
 *
 * @param width - columns a line can have; `Infinity` in a log
 */
export function runLog(width: () => number): RunLog {
  const open = new Map<number, OpenArticle>();
  let longestPath = 0;
  let sideBySide = false;
  let named: ArticleView | null = null;
  const layoutOf = ({ path, sharedHeadings }: ArticleView): StepLayout => {
    const placeWidth = lineNumberWidth + (sideBySide ? longestPath : 0);
    return {
      under: sideBySide ? null : path,
      // Names have to find room beside the longest of paths.
      placeWidth: placeWidth > width() / 2 ? 0 : placeWidth,
      width: width(),
      sharedHeadings,
    };
  };
  const underName = (view: ArticleView, lines: Line[]): Line[] => {
    if (sideBySide || lines.length === 0 || view === named) return lines;
    named = view;
    return [blank, whole(toned('strong', view.name)), ...lines];
  };
  const waitingLines = (article: OpenArticle) =>
    underName(article.view, takeWaiting(article, layoutOf(article.view)));
  const linesFor = (event: JournalEvent): Line[] => {
    if (event.type === 'run-started') {
      longestPath = Math.max(0, ...event.articles.map((path) => displayWidth(visible(path))));
    }
    if (event.type === 'article-started') {
      const view = articleView(event);
      open.set(event.article, { view, waiting: [] });
      sideBySide ||= open.size > 1;
      return underName(view, findingLines(event, !sideBySide));
    }
    const article = 'article' in event ? open.get(event.article) : undefined;
    if (article === undefined) return [];
    const { view } = article;
    if (event.type === 'step-finished') {
      return underName(view, finishedLines(article, event, layoutOf(view)));
    }
    if (event.type !== 'article-finished') return [];
    open.delete(event.article);
    return [
      ...waitingLines(article),
      ...underName(view, leftoverLines(sideBySide ? view.path : null, event)),
    ];
  };
  return {
    linesFor,
    rest: () => [...open.values()].flatMap(waitingLines),
    stepOf: (event) => {
      const article = open.get(event.article)?.view;
      const step = article?.steps.get(event.step);
      return article && step ? { article, step } : null;
    },
  };
}

function finishedLines(article: OpenArticle, event: StepFinished, layout: StepLayout): Line[] {
  const step = article.view.steps.get(event.step);
  // The findings that refused the article have said it already.
  if (step === undefined || event.reason?.code === 'preflight') return [];
  const [before] = article.waiting;
  const gathered = event.attempts === 0 && event.reason?.code !== 'directive';
  const alike = gathered && (before === undefined || before.reason?.message === event.reason?.message);
  const earlier = alike ? [] : takeWaiting(article, layout);
  if (gathered) {
    article.waiting.push(event);
    return earlier;
  }
  return [...earlier, stepLine(step, event, layout), ...stepNotes(article.view, step, event)];
}

/** Tells of the steps that wait, many of a kind in one line. */
function takeWaiting(article: OpenArticle, layout: StepLayout): Line[] {
  const [first, ...others] = article.waiting.splice(0);
  const step = first && article.view.steps.get(first.step);
  if (!step) return [];
  if (others.length === 0) return [stepLine(step, first, layout)];
  const place = padded(placeOf(step, layout), layout.placeWidth);
  const text = `${others.length + 1} steps from here on ${whyNotRun(first)}`;
  return [prose(marks[first.status], ' ', quiet(place), '  ', quiet(text))];
}

function leftoverLines(path: string | null, { leftovers }: ArticleFinished): Line[] {
  const start = path === null ? ' ' : ` ${path}  `;
  return leftovers.map((leftover) => prose(toned('warning', '!'), `${start}${leftover}`));
}
