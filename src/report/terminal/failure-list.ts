import type { Failure } from './failures.ts';
import { blank, cut, type Line, padded, prose, quiet, visible, whole } from './line.ts';
import { cutToWidth, displayWidth } from './width.ts';
import { rowsOf } from './wrap.ts';

/** In a log, which has no screen that could be filled. */
const mostInALog = 8;
const widestName = 32;

/**
 * As many of the failures as there is room for, and how many more there are. Each has a line of columns or, on a narrow
 * screen, a row for its message, which is cut rather than that a failure is left out: it has been told in full above.
 *
 * @param width - columns a line can have; `Infinity` in a log
 * @param rows - what the list may take up, the blank line at its end included; `Infinity` in a log
 */
export function failureList(failures: readonly Failure[], width: number, rows: number): Line[] {
  const most = Math.min(failures.length, rows === Number.POSITIVE_INFINITY ? mostInALog : rows);
  for (let count = most; count > 0; count--) {
    for (const form of count * 2 < rows ? [inColumns, inProse, inRows] : [inColumns]) {
      const lines = listed(failures, count, width, form);
      if (lines.length > 0 && rowsOf(lines, width) <= rows) return lines;
    }
  }
  return listed(failures, 1, width, inRows);
}

type Form = (failures: readonly Failure[], width: number) => Line[];

function listed(failures: readonly Failure[], count: number, width: number, form: Form): Line[] {
  const lines = form(failures.slice(0, count), width);
  const more = failures.length - count;
  if (lines.length === 0) return [];
  return [...lines, ...(more > 0 ? [whole(quiet(`  … and ${more} more`))] : []), blank];
}

/** Nothing if the screen is too narrow for it. */
function inColumns(failures: readonly Failure[], width: number): Line[] {
  const placeWidth = widest(failures.map(({ place }) => place));
  const names = failures.map(({ name }) => cutToWidth(visible(name), widestName));
  const nameWidth = widest(names);
  const messageWidth = widest(failures.map(({ message }) => message));
  if (placeWidth + nameWidth + messageWidth + 6 > width) return [];
  return failures.map(({ mark, place, message }, index) =>
    prose(
      mark,
      ' ',
      padded(place, placeWidth),
      '  ',
      padded(names[index] ?? '', nameWidth),
      '  ',
      quiet(message),
    ),
  );
}

function inProse(failures: readonly Failure[]): Line[] {
  return failures.flatMap(({ mark, place, name, message }) => [
    prose(mark, ` ${place}  ${name}`),
    prose('  ', quiet(message)),
  ]);
}

/** A place is not cut: it is there to be clicked. */
function inRows(failures: readonly Failure[], width: number): Line[] {
  return failures.flatMap(({ mark, place, name, message }) => [
    whole(
      mark,
      ` ${place}  `,
      cutToWidth(visible(name), Math.max(width - displayWidth(visible(place)) - 4, 0)),
    ),
    cut('  ', quiet(message)),
  ]);
}

function widest(texts: readonly string[]): number {
  return texts.reduce((widest, text) => Math.max(widest, displayWidth(visible(text))), 0);
}
