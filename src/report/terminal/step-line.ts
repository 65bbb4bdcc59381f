import type { StepFinished } from '../../run/events.ts';
import type { PlannedStep, StepStatus } from '../../run/results.ts';
import { nameOf } from './article-view.ts';
import { durationText } from './duration.ts';
import { type Line, type Piece, padded, prose, quiet, toned, visible } from './line.ts';
import { cutToWidth, displayWidth } from './width.ts';

/** Widths of the columns in which steps are listed. */
export interface StepColumns {
  name: number;
  place: number;
}

const widestName = 44;
const narrowestName = 16;
/** What mark, gaps and a duration take up beside name and place. */
const otherColumns = 17;
const shortestShownMs = 100;

export const marks: Record<StepStatus, Piece> = {
  passed: toned('good', '✓'),
  failed: toned('bad', '✗'),
  errored: toned('bad', '✗'),
  skipped: quiet('○'),
};

/** Widens columns for further steps; names get what a screen leaves them. */
export function widened(columns: StepColumns, steps: Iterable<PlannedStep>): StepColumns {
  let { name, place } = columns;
  for (const step of steps) {
    name = Math.max(name, Math.min(displayWidth(visible(nameOf(step))), widestName));
    place = Math.max(place, displayWidth(visible(placeOf(step))));
  }
  return { name, place };
}

/** The permanent line of a step that has finished. */
export function stepLine(step: PlannedStep, event: StepFinished, columns: StepColumns, width: number): Line {
  const room = Math.min(columns.name, Math.max(width - columns.place - otherColumns, narrowestName));
  const name = visible(nameOf(step));
  const shown = Number.isFinite(width) ? cutToWidth(name, room) : name;
  const began = event.attempts > 0;
  const time = event.durationMs >= shortestShownMs ? durationText(event.durationMs) : '';
  const rest = began ? time : whyNotRun(event);
  return prose(
    ...[marks[event.status], ' ', began ? padded(shown, room) : quiet(padded(shown, room)), '  '],
    ...[quiet(padded(placeOf(step), columns.place)), '  ', quiet(rest)],
    ...(event.flaky ? [rest === '' ? '' : '  ', toned('warning', `flaky, try ${event.attempts}`)] : []),
  );
}

/** What is to be said of a step that never began. */
export function whyNotRun({ status, reason }: StepFinished): string {
  return `${status === 'skipped' ? 'skipped' : 'not run'}: ${reason?.message ?? ''}`;
}

/** Where a step stands, as editors and terminals understand it. */
export function placeOf({ file, line }: Pick<PlannedStep, 'file' | 'line'>): string {
  return `${file}:${line}`;
}
