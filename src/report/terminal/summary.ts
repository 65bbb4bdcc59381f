import { basename, dirname } from 'node:path/posix';
import type { ArticleHistory, History } from '../../run/history/types.ts';
import type { ArticleRecord, Counts, RunRecord, StepRecord } from '../../run/results.ts';
import { isErroredAtEnd } from '../end-of-article.ts';
import { sinceText, troubleOf } from '../since.ts';
import { nameOf } from '../step-label.ts';
import { durationText } from './duration.ts';
import { blank, type Line, type Piece, padded, prose, quiet, toned, visible, whole } from './line.ts';
import { pastLines } from './past-lines.ts';
import { marks } from './step-line.ts';
import { displayWidth } from './width.ts';

/** What the summary says beside the record. */
export interface SummaryOptions {
  /** Paths of the reports that were written. */
  reports: readonly string[];
  /** The command that runs this again; `null` where nobody knows it. */
  rerun: string | null;
  /** Columns a line can have; `Infinity` in a log. */
  width: number;
  /** What past runs say. */
  history: History;
}

/** Most failures that are listed: with everything below them they have to fit on one screen. */
const mostFailures = 8;
const widestName = 32;

/** The end of a run, on one screen: what failed and where, how many, how long, the reports, how to run it again. */
export function summaryLines(record: RunRecord, { reports, rerun, width, history }: SummaryOptions): Line[] {
  const failures = record.articles.flatMap((article, place) =>
    failuresOf(article, history.articles[place] ?? null),
  );
  return [
    blank,
    ...failureLines(failures, width),
    prose(...verdict(record), quiet(` in ${durationText(record.durationMs)}`)),
    ...pastLines(record, history),
    ...reportLines(reports),
    ...(rerun === null ? [] : [whole(quiet('Run it again:')), whole(rerun)]),
  ];
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
    whole(quiet(place === 0 ? 'Reports  ' : '         '), names.join(', ')),
  );
}

interface Failure {
  mark: Piece;
  place: string;
  name: string;
  message: string;
}

function failuresOf(article: ArticleRecord, history: ArticleHistory | null): Failure[] {
  const broken = article.steps
    .filter(({ status }) => status === 'failed' || status === 'errored')
    .map((step) => failedStep(step, sinceWhen(history, step.id)));
  const [refusal, ...others] = article.diagnostics.filter(({ severity }) => severity === 'error');
  if (isErroredAtEnd(article)) return [failedAtEnd(article, sinceWhen(history, null))];
  if (refusal === undefined) return broken;
  const place = `${refusal.file}:${refusal.line}`;
  const message =
    refusal.message + (others.length > 0 ? `, and ${others.length} more` : '') + sinceWhen(history, null);
  return [{ mark: marks.errored, place, name: 'refused', message }, ...broken];
}

function failedAtEnd({ path, leftovers }: ArticleRecord, since: string): Failure {
  return { mark: marks.errored, place: path, name: 'at its end', message: (leftovers[0] ?? '') + since };
}

/** Since when, to be put behind what is wrong. */
function sinceWhen(history: ArticleHistory | null, step: string | null): string {
  const trouble = troubleOf(history, step);
  const since = trouble === null ? '' : sinceText(trouble);
  return since === '' ? '' : ` (${since})`;
}

function failedStep(step: StepRecord, since: string): Failure {
  const place = `${step.file}:${step.reason?.line ?? step.line}`;
  return {
    mark: marks[step.status],
    place,
    name: nameOf(step),
    message: (step.reason?.message ?? '') + since,
  };
}

/** The failures as a list. A single one has just been told of, right above. */
function failureLines(failures: readonly Failure[], width: number): Line[] {
  if (failures.length < 2) return [];
  const shown = failures.slice(0, mostFailures);
  const placeWidth = widest(shown.map(({ place }) => place));
  const nameWidth = Math.min(widest(shown.map(({ name }) => name)), widestName);
  const messageWidth = widest(shown.map(({ message }) => message));
  const fits = placeWidth + nameWidth + messageWidth + 6 <= width;
  const more = failures.length - shown.length;
  return [
    ...shown.flatMap(({ mark, place, name, message }) =>
      fits
        ? [prose(mark, ' ', padded(place, placeWidth), '  ', padded(name, nameWidth), '  ', quiet(message))]
        : [prose(mark, ` ${place}  ${name}`), prose('  ', quiet(message))],
    ),
    ...(more > 0 ? [whole(quiet(`  … and ${more} more`))] : []),
    blank,
  ];
}

function widest(texts: readonly string[]): number {
  return texts.reduce((widest, text) => Math.max(widest, displayWidth(visible(text))), 0);
}

function verdict({ status, counts, articles }: RunRecord): Piece[] {
  const refused = articles.filter(({ diagnostics }) =>
    diagnostics.some(({ severity }) => severity === 'error'),
  ).length;
  const atEnd = articles.filter(isErroredAtEnd).length;
  const parts = [
    ...countPieces(counts),
    ...(refused > 0 ? [toned('bad', `${countOf(refused)} refused`)] : []),
    ...(atEnd > 0 ? [toned('bad', `${countOf(atEnd)} errored at the end`)] : []),
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
