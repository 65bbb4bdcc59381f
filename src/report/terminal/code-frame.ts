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
