import type { ArticleRecord, RunRecord, StepRecord } from '../../run/results.ts';
import { isErroredAtEnd } from '../end-of-article.ts';
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
export function failuresOf({ articles }: RunRecord): Failure[] {
  return articles.flatMap(ofArticle).toSorted((one, other) => one.rank - other.rank);
}

function ofArticle(article: ArticleRecord): Ranked[] {
  if (isErroredAtEnd(article)) return [atEnd(article)];
  const broken = article.steps.flatMap(ofStep);
  const [refusal, ...others] = article.diagnostics.filter(({ severity }) => severity === 'error');
  if (refusal === undefined) return broken;
  const place = `${refusal.file}:${refusal.line}`;
  const message = refusal.message + (others.length > 0 ? `, and ${others.length} more` : '');
  return [{ mark: marks.errored, place, name: 'refused', message, rank: ranks.refused }, ...broken];
}

function atEnd({ path, leftovers }: ArticleRecord): Ranked {
  const message = leftovers[0] ?? '';
  return { mark: marks.errored, place: path, name: 'at its end', message, rank: ranks.errored };
}

function ofStep(step: StepRecord): Ranked[] {
  const { status, reason } = step;
  if ((status !== 'failed' && status !== 'errored') || reason?.code === 'interrupted') return [];
  const place = `${step.file}:${reason?.line ?? step.line}`;
  return [
    { mark: marks[status], place, name: nameOf(step), message: reason?.message ?? '', rank: ranks[status] },
  ];
}
