import { rowsTaken } from './width.ts';

/** A fifth of the smallest usual screen. */
const mostRows = 5;

/** A command that leaves room for other lines on the screen: of a long one, a row with the words at its beginning. */
export function shortCommand(command: string, width: number): string {
  if (rowsTaken(command, width) <= mostRows) return command;
  let short = '';
  for (const word of command.split(' ')) {
    const longer = `${short}${word} `;
    if (rowsTaken(`${longer}…`, width) > 1) break;
    short = longer;
  }
  return `${short}…`;
}
