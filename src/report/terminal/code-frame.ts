import { splitLines } from '../../article/line-ends.ts';
import { excerpt } from './excerpt.ts';
import { cut, type Line, quiet, toned, visible, whole } from './line.ts';
import { displayWidth } from './width.ts';

/** Text whose lines have numbers in a file. */
export interface NumberedText {
  text: string;
  /** 1-based number of its first line. */
  firstLine: number;
}

const around = 2;
const mark = '>';

/**
 * A line, of a very long one the beginning, with two lines on either side, numbered and marked. Empty if the text does not have the line.
 *
 * @param column - 1-based; a caret stands below it
 */
export function codeFrame({ text, firstLine }: NumberedText, line: number, column?: number): Line[] {
  const lines = splitLines(text);
  if (line < firstLine || line >= firstLine + lines.length) return [];
  const first = Math.max(line - around, firstLine);
  const last = Math.min(line + around, firstLine + lines.length - 1);
  const digits = String(last).length;
  return lines.slice(first - firstLine, last - firstLine + 1).flatMap((content, place) => {
    const number = String(first + place).padStart(digits);
    if (first + place !== line) return [cut(quiet(`    ${number}  `), quiet(content))];
    const lead = ['  ', toned('bad', mark), ` ${number}  `];
    if (column !== undefined) return [whole(...lead, content), caretBelow(number, content, column)];
    return [whole(...lead, ...excerpt([{ text: content, is: null }], ({ text }) => text))];
  });
}

/** Tabs and wide characters before the column take up more than one of the screen's. */
function caretBelow(number: string, content: string, column: number): Line {
  const before = displayWidth(visible(content.slice(0, column - 1)));
  return whole(' '.repeat(`  ${mark} ${number}  `.length + before), toned('bad', '^'));
}

const mostLines = 5;

/** The first lines, numbered, none of them marked. */
export function codeHead({ text, firstLine }: NumberedText): Line[] {
  const lines = text.split('\n');
  const shown = lines.slice(0, mostLines);
  const digits = String(firstLine + shown.length - 1).length;
  return [
    ...shown.map((content, place) =>
      cut(quiet(`    ${String(firstLine + place).padStart(digits)}  `), content),
    ),
    ...moreLines(lines.length - shown.length),
  ];
}

/** Says how many lines were left out; nothing if none was. */
export function moreLines(count: number): Line[] {
  return count > 0 ? [whole(quiet(`    … ${count} more ${count === 1 ? 'line' : 'lines'}`))] : [];
}
