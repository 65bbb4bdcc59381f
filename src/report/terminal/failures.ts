import type { ArticleHistory, History } from '../../run/history/types.ts';
import type { ArticleRecord, RunRecord, StepRecord } from '../../run/results.ts';
import { isErroredAtEnd } from '../end-of-article.ts';
import { sinceText, troubleOf } from '../since.ts';
import { nameOf } from '../step-label.ts';
import type { Piece } from './line.ts';
import { marks } from './step-line.ts';

/** Something that is broken, as the summary names it. */
export interface Failure {
  mark: Piece;
  /** File and line, as editors and terminals understand it. */
  place: string;
  name: string;
  message: string;
}

interface Ranked extends Failure {
  rank: number;
}

/** As the exit status has it: what could not be run is worse than what ran and failed. */
const ranks = { refused: 0, errored: 1, failed: 2 };

/** Everything that broke in a run by itself, the worst first, and else in the order of the articles. */
export function failuresOf({ articles }: RunRecord, history: History): Failure[] {
  const all = articles.flatMap((article, place) => ofArticle(article, history.articles[place] ?? null));
  return all.toSorted((one, other) => one.rank - other.rank);
}

function ofArticle(article: ArticleRecord, history: ArticleHistory | null): Ranked[] {
  if (isErroredAtEnd(article)) return [atEnd(article, sinceWhen(history, null))];
  const broken = article.steps.flatMap((step) => ofStep(step, sinceWhen(history, step.id)));
  const [refusal, ...others] = article.diagnostics.filter(({ severity }) => severity === 'error');
  if (refusal === undefined) return broken;
  const place = `${refusal.file}:${refusal.line}`;
  const more = others.length > 0 ? `, and ${others.length} more` : '';
  const message = refusal.message + more + sinceWhen(history, null);
  return [{ mark: marks.errored, place, name: 'refused', message, rank: ranks.refused }, ...broken];
}

/** Since when, to be put behind what is wrong. */
function sinceWhen(history: ArticleHistory | null, step: string | null): string {
  const trouble = troubleOf(history, step);
  const since = trouble === null ? '' : sinceText(trouble);
  return since === '' ? '' : ` (${since})`;
}

function atEnd({ path, leftovers }: ArticleRecord, since: string): Ranked {
  const message = (leftovers[0] ?? '') + since;
  return { mark: marks.errored, place: path, name: 'at its end', message, rank: ranks.errored };
}

function ofStep(step: StepRecord, since: string): Ranked[] {
  const { status, reason } = step;
  if ((status !== 'failed' && status !== 'errored') || reason?.code === 'interrupted') return [];
  const place = `${step.file}:${reason?.line ?? step.line}`;
  return [
    {
      mark: marks[status],
      place,
      name: nameOf(step),
      message: (reason?.message ?? '') + since,
      rank: ranks[status],
    },
  ];
}
