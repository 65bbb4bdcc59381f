import type { ArticleSummary } from '../run-summary.ts';
import { covers, type IndexedRun, keyOf } from './comparable.ts';
import { mostChangedFirst } from './durations.ts';
import { brokenIn, inRuns, PastArticle } from './past-article.ts';
import { judgedIn } from './series.ts';
import type { Changes, PastPlace, RecordPlace } from './types.ts';

/**
 * How a run differs from an earlier one. What the earlier one did not judge, because it was a part or stopped before, is taken from the runs before it.
 *
 * @param against - the run to compare with, and those before it, the newest first
 */
export function changesSince(
  now: IndexedRun,
  against: readonly [IndexedRun, ...IndexedRun[]],
  asked: boolean,
): Changes {
  const [base] = against;
  const { runId, startedAt, tool } = base.run;
  const found = now.run.articles.map((article, place) =>
    inArticle(new PastArticle(article, now.run, article), place, against),
  );
  const all = (kind: keyof ArticleChanges) => found.flatMap((one) => one[kind]);
  return {
    against: { runId, startedAt, tool },
    asked,
    broken: all('broken'),
    fixed: all('fixed'),
    still: all('still'),
    added: all('added'),
    gone: covers(now, base) ? goneFrom(base, now) : [],
    durations: mostChangedFirst(now, base),
  };
}

type ArticleChanges = Record<'broken' | 'fixed' | 'still' | 'added', RecordPlace[]>;

function inArticle(
  present: PastArticle,
  place: number,
  against: readonly [IndexedRun, ...IndexedRun[]],
): ArticleChanges {
  const now = present.article;
  const past = inRuns(now, present.run, against);
  const changes: ArticleChanges = { broken: [], fixed: [], still: [], added: addedTo(now, place, past[0]) };
  for (const step of candidates(now, past)) {
    const verdict = present.verdict(step);
    const before = judgedIn(step, past).next().value?.verdict;
    const where = { article: place, step };
    if (before === undefined && isUnknown(past[0])) continue;
    if (verdict === 'broken') changes[before === 'broken' ? 'still' : 'broken'].push(where);
    if (verdict === 'passed' && before === 'broken') changes.fixed.push(where);
  }
  return changes;
}

/** What may have been broken now or before: of most articles nothing. */
function candidates(now: ArticleSummary, past: readonly PastArticle[]): (string | null)[] {
  const ids = new Set(brokenIn(now));
  for (const one of past)
    for (const id of brokenIn(one.article).flatMap((then) => one.idNow(then) ?? [])) ids.add(id);
  return [...ids, null];
}

/** A summary of docproof 0.1.0 does not say which step it was. */
function isUnknown(last: PastArticle | undefined): boolean {
  return last !== undefined && last.article.steps === undefined;
}

function addedTo(now: ArticleSummary, article: number, last: PastArticle | undefined): RecordPlace[] {
  if (last === undefined) return [{ article, step: null }];
  if (last.article.steps === undefined) return [];
  return Object.keys(now.steps ?? {})
    .filter((id) => last.idThen(id) === undefined)
    .map((step) => ({ article, step }));
}

/** Articles and steps that the earlier run had. */
function goneFrom({ run }: IndexedRun, now: IndexedRun): PastPlace[] {
  return run.articles.flatMap((then): PastPlace[] => {
    const { path, variant } = then;
    const article = now.articles.get(keyOf(then, run));
    if (article === undefined) return [{ path, variant, step: null }];
    const past = new PastArticle(article, run, then);
    return Object.keys(then.steps ?? {})
      .filter((id) => past.idNow(id) === undefined)
      .map((step) => ({ path, variant, step }));
  });
}
