import { basename, dirname } from 'node:path/posix';
import type { History } from '../../run/history/types.ts';
import type { ArticleRecord, Counts, RunRecord } from '../../run/results.ts';
import { isErroredAtEnd } from '../end-of-article.ts';
import { hasNotBegun } from '../interruption.ts';
import { durationText } from './duration.ts';
import { failureList } from './failure-list.ts';
import { failuresOf } from './failures.ts';
import { blank, type Line, type Piece, prose, quiet, toned, whole } from './line.ts';
import { pastLines } from './past-lines.ts';
import { shortCommand } from './short-command.ts';
import { rowsOf } from './wrap.ts';

/** What the summary says beside the record. */
export interface SummaryOptions {
  /** Paths of the reports that were written. */
  reports: readonly string[];
  /** The command that runs this again; `null` where nobody knows it. */
  rerun: string | null;
  /** Columns a line can have; `Infinity` in a log. */
  width: number;
  /** Rows of the screen; `Infinity` in a log. */
  height: number;
  /** What past runs say. */
  history: History;
}

/** What a shell puts below it. */
const promptRows = 1;

/** The end of a run, on one screen: what failed and where, how many, how long, the reports, how to run it again. */
export function summaryLines(
  record: RunRecord,
  { reports, rerun, width, height, history }: SummaryOptions,
): Line[] {
  const below = [
    prose(...verdict(record), quiet(` in ${durationText(record.durationMs)}`)),
    ...pastLines(record, history),
    ...reportLines(reports),
    ...(rerun === null ? [] : [whole(quiet('Run it again:')), whole(shortCommand(rerun, width))]),
  ];
  const failures = failuresOf(record, history);
  // The only failure of the only article has just been told of, right above.
  const isTold = failures.length === 0 || (failures.length === 1 && record.articles.length === 1);
  const room = height - rowsOf([blank, ...below], width) - promptRows;
  return [blank, ...(isTold ? [] : failureList(failures, width, room)), ...below];
}

/** The reports, those of one folder in one line. */
function reportLines(reports: readonly string[]): Line[] {
  const folders = new Map<string, string[]>();
  for (const report of reports) {
    const others = folders.get(dirname(report));
    if (others) others.push(basename(report));
    else folders.set(dirname(report), [report]);
  }
  return [...folders.values()].map((names, place) =>
    prose(quiet(place === 0 ? 'Reports  ' : '         '), names.join(', ')),
  );
}

function verdict({ status, counts, articles }: RunRecord): Piece[] {
  const refused = articles.filter(({ diagnostics }) =>
    diagnostics.some(({ severity }) => severity === 'error'),
  ).length;
  const atEnd = articles.filter(isErroredAtEnd).length;
  const notBegun = articles.filter(hasNotBegun).length;
  const parts = [
    ...countPieces(counts),
    ...(refused > 0 ? [toned('bad', `${countOf(refused)} refused`)] : []),
    ...(atEnd > 0 ? [toned('bad', `${countOf(atEnd)} errored at the end`)] : []),
    ...(notBegun > 0 ? [toned('warning', `${countOf(notBegun)} not begun`)] : []),
  ];
  const [first = whatWasMissing(articles), ...rest] = parts;
  const listed = [first, ...rest.flatMap((part): Piece[] => [', ', part])];
  return status === 'interrupted' ? [toned('warning', 'Interrupted: '), ...listed] : listed;
}

function countOf(articles: number): string {
  return `${articles} ${articles === 1 ? 'article' : 'articles'}`;
}

function whatWasMissing(articles: readonly ArticleRecord[]): Piece {
  return toned('warning', articles.length === 0 ? 'No articles' : 'No steps');
}

function countPieces({ passed, failed, errored, skipped, flaky }: Counts): Piece[] {
  return [
    ...(passed > 0 ? [toned('good', `${passed} passed${flaky > 0 ? ` (${flaky} flaky)` : ''}`)] : []),
    ...(failed > 0 ? [toned('bad', `${failed} failed`)] : []),
    ...(errored > 0 ? [toned('bad', `${errored} errored`)] : []),
    ...(skipped > 0 ? [quiet(`${skipped} skipped`)] : []),
  ];
}
