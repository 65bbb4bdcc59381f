import type { ArticleRecord, Counts, RunRecord, StepRecord } from '../../run/results.ts';
import { nameOf } from './article-view.ts';
import { durationText } from './duration.ts';
import { blank, cut, type Line, type Piece, padded, prose, quiet, toned, visible, whole } from './line.ts';
import { marks } from './step-line.ts';
import { displayWidth } from './width.ts';

/** What the summary says beside the record. */
export interface SummaryOptions {
  /** Paths of the reports that were written. */
  reports: readonly string[];
  /** The command that runs this again. */
  rerun: string;
}

/** Most failures that are listed: with everything below them they have to fit on one screen. */
const mostFailures = 10;
const widestName = 32;

/** The end of a run, on one screen: what failed and where, how many, how long, the reports, how to run it again. */
export function summaryLines(record: RunRecord, { reports, rerun }: SummaryOptions): Line[] {
  const failures = record.articles.flatMap(failuresOf);
  return [
    blank,
    ...failureLines(failures),
    prose(...verdict(record), quiet(` in ${durationText(record.durationMs)}`)),
    ...reports.map((report, place) => whole(quiet(place === 0 ? 'Reports  ' : '         '), report)),
    whole(quiet('Run it again:')),
    whole(rerun),
  ];
}

interface Failure {
  mark: Piece;
  place: string;
  name: string;
  message: string;
}

function failuresOf(article: ArticleRecord): Failure[] {
  const broken = article.steps
    .filter(({ status }) => status === 'failed' || status === 'errored')
    .map(failedStep);
  const refusal = article.diagnostics.find(({ severity }) => severity === 'error');
  if (refusal === undefined) return broken;
  const { file, line, message } = refusal;
  return [{ mark: marks.errored, place: `${file}:${line}`, name: 'refused', message }, ...broken];
}

function failedStep(step: StepRecord): Failure {
  const place = `${step.file}:${step.reason?.line ?? step.line}`;
  return { mark: marks[step.status], place, name: nameOf(step), message: step.reason?.message ?? '' };
}

function failureLines(failures: readonly Failure[]): Line[] {
  if (failures.length === 0) return [];
  const shown = failures.slice(0, mostFailures);
  const placeWidth = widest(shown.map(({ place }) => place));
  const nameWidth = Math.min(widest(shown.map(({ name }) => name)), widestName);
  const more = failures.length - shown.length;
  return [
    ...shown.map(({ mark, place, name, message }) =>
      cut(mark, ' ', padded(place, placeWidth), '  ', padded(name, nameWidth), '  ', quiet(message)),
    ),
    ...(more > 0 ? [whole(quiet(`  … and ${more} more`))] : []),
    blank,
  ];
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => displayWidth(visible(text))));
}

function verdict({ status, counts, articles }: RunRecord): Piece[] {
  const refused = articles.filter(({ diagnostics }) =>
    diagnostics.some(({ severity }) => severity === 'error'),
  ).length;
  const parts = [
    ...countPieces(counts),
    ...(refused > 0 ? [toned('bad', `${refused} ${refused === 1 ? 'article' : 'articles'} refused`)] : []),
  ];
  const [first = whatWasMissing(articles), ...rest] = parts;
  const listed = [first, ...rest.flatMap((part): Piece[] => [', ', part])];
  return status === 'interrupted' ? [toned('warning', 'Interrupted: '), ...listed] : listed;
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
