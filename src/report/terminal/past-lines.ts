import type { Changes, History, RecordPlace } from '../../run/history/types.ts';
import type { RunRecord } from '../../run/results.ts';
import { changeSentence, minuteOf, sinceText } from '../since.ts';
import { nameOf } from '../step-label.ts';
import { durationText } from './duration.ts';
import { type Line, type Piece, prose, quiet, toned, whole } from './line.ts';
import { marks } from './step-line.ts';

/** Most entries of a comparison that are listed of one kind. */
const mostListed = 8;

/**
 * What is different from an earlier run, in a line, and where there is one failure alone, since when and whether its article has changed.
 * A comparison that was asked for is listed.
 */
export function pastLines(record: RunRecord, { changes, articles }: History): Line[] {
  const [only, ...others] = articles.flatMap(({ troubles }) => troubles);
  const since = only === undefined || others.length > 0 ? [] : [sinceText(only), changeSentence(only)];
  const [when = '', change = null] = since;
  const sentences = [when === '' || when === 'new' ? null : `Broken ${when}.`, change].filter(
    (one) => one !== null,
  );
  return [
    ...(sentences.length > 0 ? [prose(quiet(sentences.join(' ')))] : []),
    ...(changes === null ? [] : [...changeLine(changes), ...(changes.asked ? list(record, changes) : [])]),
  ];
}

function changeLine(changes: Changes): Line[] {
  const { broken, fixed, still, durations, asked, against } = changes;
  const parts = [
    ...(broken.length > 0 ? [toned('bad', counted(broken.length, 'new failure'))] : []),
    ...(fixed.length > 0 ? [toned('good', `${fixed.length} fixed`)] : []),
    ...(still.length > 0 ? [`${still.length} still broken`] : []),
    ...(asked && durations.length > 0
      ? [`${counted(durations.length, 'article')} much slower or faster`]
      : []),
  ];
  if (parts.length === 0 && !asked) return [];
  const when = minuteOf(against.startedAt);
  const start = asked ? `Compared with ${against.runId} (${when}): ` : `Since the run of ${when}: `;
  const [first = 'nothing new', ...rest] = parts;
  return [prose(quiet(start), first, ...rest.flatMap((part): Piece[] => [', ', part]))];
}

function list(record: RunRecord, { broken, fixed, still, durations }: Changes): Line[] {
  const named = (mark: Piece, word: string, places: readonly RecordPlace[]) =>
    places.map((place) => whole('  ', mark, ` ${word}  ${placeText(record, place)}`));
  return [
    ...cutShort(named(marks.failed, 'new  ', broken)),
    ...cutShort(named(marks.passed, 'fixed', fixed)),
    ...cutShort(named(marks.failed, 'still', still)),
    ...cutShort(
      durations.map(({ article, beforeMs, nowMs }) =>
        whole(
          `    time   ${record.articles[article]?.path ?? ''}  ${durationText(beforeMs)} → ${durationText(nowMs)}`,
        ),
      ),
    ),
  ];
}

function cutShort(lines: readonly Line[]): Line[] {
  const more = lines.length - mostListed;
  return [...lines.slice(0, mostListed), ...(more > 0 ? [whole(quiet(`  … and ${more} more`))] : [])];
}

function placeText({ articles }: RunRecord, { article, step }: RecordPlace): string {
  const record = articles[article];
  const found = record?.steps.find(({ id }) => id === step);
  if (found === undefined) return record?.path ?? '';
  return `${found.file}:${found.reason?.line ?? found.line}  ${nameOf(found)}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
