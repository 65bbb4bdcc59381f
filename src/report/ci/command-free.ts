import { uncommanding } from '../terminal/harmless.ts';

/** A text that goes to a CI agent in pieces of any size. */
export interface CommandFree {
  /** Takes the power from commands in the next piece, also from those that it would complete. */
  take(piece: string): string;
  /** What ends the line that has been begun: a line feed, or nothing where none has. */
  endLine(): string;
}

/** Enough of a line to know what its next piece would complete. In UTF-16 code units. */
const remembered = 200;

/** A text of which nothing is a command. What has been given out cannot be changed: a space parts it from what would complete it. */
export function commandFree(): CommandFree {
  let begun = '';
  return {
    take(piece) {
      const whole = uncommanding(begun + piece);
      const parted = whole.startsWith(begun) ? whole : uncommanding(`${begun} ${piece}`);
      const given = parted.slice(begun.length);
      begun = endOf(parted);
      return given;
    },
    endLine() {
      const end = begun === '' ? '' : '\n';
      begun = '';
      return end;
    },
  };
}

/** What the last line has so far. Of a long one the end, behind something that is no space if there was any. */
function endOf(text: string): string {
  const line = text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
  if (line.length <= remembered) return line;
  return `${line.trim() === '' ? '' : '…'}${line.slice(-remembered)}`;
}
