import type { RunRecord } from '../run/results.ts';
import { formatNumber, plural } from './amounts.ts';
import { isErroredAtEnd } from './end-of-article.ts';
import { hasNotBegun } from './interruption.ts';
import { isRefused } from './ranking.ts';

/** The run in a sentence or two: what broke, of how much. */
export function verdictSentence(record: RunRecord): string {
  const { passed, failed, errored, skipped } = record.counts;
  const total = passed + failed + errored + skipped;
  if (record.articles.every(hasNotBegun)) {
    const interrupted = record.status === 'interrupted';
    return interrupted ? 'The run was interrupted before its first article.' : 'No article was run.';
  }
  const refused = record.articles.filter(isRefused).length;
  const atEnd = record.articles.filter(isErroredAtEnd).length;
  const troubles = [
    ...(failed > 0 ? [`${formatNumber(failed)} of ${plural(total, 'step')} failed`] : []),
    ...(errored > 0 ? [`${plural(errored, 'step')} could not be judged`] : []),
    ...(refused > 0
      ? [`${plural(refused, 'article')} ${refused === 1 ? 'was' : 'were'} refused before anything ran`]
      : []),
    ...(atEnd > 0 ? [`${plural(atEnd, 'article')} errored at the end`] : []),
  ];
  if (record.status === 'interrupted') {
    const before =
      troubles.length > 0
        ? joined(troubles)
        : `${formatNumber(passed)} of ${plural(total, 'step')} had passed`;
    return `The run was interrupted before its end: ${before}.`;
  }
  return troubles.length > 0 ? `${joined(troubles)}.` : allWell(record, total);
}

function allWell(record: RunRecord, total: number): string {
  const { passed, skipped, flaky } = record.counts;
  const articles = plural(record.articles.length, 'article');
  const all =
    skipped === 0 ? `All ${plural(total, 'step')}` : `${formatNumber(passed)} of ${plural(total, 'step')}`;
  const rest = [
    ...(skipped > 0 ? [`${formatNumber(skipped)} skipped`] : []),
    ...(flaky > 0 ? [`${formatNumber(flaky)} only on a later try`] : []),
  ];
  return `${all} passed in ${articles}${rest.length > 0 ? `; ${joined(rest)}` : ''}.`;
}

function joined(parts: string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
