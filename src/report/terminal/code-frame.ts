import { cut, type Line, quiet, toned, whole } from './line.ts';

/** Text whose lines have numbers in a file. */
export interface NumberedText {
  text: string;
  /** 1-based number of its first line. */
  firstLine: number;
}

const around = 2;

/** A line, whole, with two lines on either side, numbered and marked. Empty if the text does not have the line. */
export function codeFrame({ text, firstLine }: NumberedText, line: number): Line[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (line < firstLine || line >= firstLine + lines.length) return [];
  const first = Math.max(line - around, firstLine);
  const last = Math.min(line + around, firstLine + lines.length - 1);
  const digits = String(last).length;
  return lines.slice(first - firstLine, last - firstLine + 1).map((content, place) => {
    const number = String(first + place).padStart(digits);
    return first + place === line
      ? whole('  ', toned('bad', '>'), ` ${number}  ${content}`)
      : cut(quiet(`    ${number}  ${content}`));
  });
}

const mostLines = 5;

/** The first lines, numbered, none of them marked. */
export function codeHead({ text, firstLine }: NumberedText): Line[] {
  const lines = text.split('\n');
  const shown = lines.slice(0, mostLines);
  const digits = String(firstLine + shown.length - 1).length;
  return [
    ...shown.map((content, place) =>
      cut(quiet(`    ${String(firstLine + place).padStart(digits)}`), `  ${content}`),
    ),
    ...moreLines(lines.length - shown.length),
  ];
}

/** Says how many lines were left out; nothing if none was. */
export function moreLines(count: number): Line[] {
  return count > 0 ? [whole(quiet(`    … ${count} more ${count === 1 ? 'line' : 'lines'}`))] : [];
}
