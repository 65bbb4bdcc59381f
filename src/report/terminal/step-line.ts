import type { StepFinished } from '../../run/events.ts';
import type { PlannedStep, StepStatus } from '../../run/results.ts';
import { labelOf, nameOf } from '../step-label.ts';
import { durationText } from './duration.ts';
import { type Line, type Piece, padded, prose, quiet, toned, visible } from './line.ts';
import { cutToWidth, displayWidth } from './width.ts';

/** How the lines of an article's steps are laid out. */
export interface StepLayout {
  /** Path of the article, if a line above names it; `null` where articles run side by side. */
  under: string | null;
  /** Columns for a step's place, the same in every article of the run; a longer one is not cut. */
  placeWidth: number;
  /** Columns a line can have; `Infinity` in a log. */
  width: number;
  /** Headings that several steps of the article have. */
  sharedHeadings: ReadonlySet<string>;
}

const shortestShownMs = 100;
const widestLabel = 60;
/** Less of a command says nothing. */
const narrowestLabel = 8;

export const marks: Record<StepStatus, Piece> = {
  passed: toned('good', '✓'),
  failed: toned('bad', '✗'),
  errored: toned('bad', '✗'),
  skipped: quiet('○'),
};

/** The permanent line of a step that has finished. */
export function stepLine(step: PlannedStep, event: StepFinished, layout: StepLayout): Line {
  const place = padded(placeOf(step, layout), layout.placeWidth);
  const start = [marks[event.status], ' ', quiet(place), '  '];
  const name = visible(nameOf(step));
  if (event.attempts === 0) return prose(...start, quiet(name), '  ', quiet(whyNotRun(event)));
  const time = event.durationMs < shortestShownMs ? '' : `  ${durationText(event.durationMs)}`;
  const flaky = event.flaky ? `  flaky, try ${event.attempts}` : '';
  const taken = displayWidth(place + name + time + flaky) + 6;
  const label = shortLabel(labelOf(step, layout.sharedHeadings), layout.width - taken);
  return prose(...start, name, quiet(label === '' ? time : `  ${label}${time}`), toned('warning', flaky));
}

function shortLabel(label: string, room: number): string {
  return room < narrowestLabel ? '' : cutToWidth(visible(label), Math.min(room, widestLabel));
}

/** What is to be said of a step that never began. */
export function whyNotRun({ status, reason }: StepFinished): string {
  return `${status === 'skipped' ? 'skipped' : 'not run'}: ${reason?.message ?? ''}`;
}

/** Where a step stands: as editors and terminals understand it, or the line alone where the article is named above. */
export function placeOf({ file, line }: PlannedStep, { under }: Pick<StepLayout, 'under'>): string {
  return file === under ? `:${line}` : `${file}:${line}`;
}
