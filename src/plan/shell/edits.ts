import { lastUpTo } from '../../article/last-up-to.ts';

/** A piece of a text that is replaced. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A text with pieces replaced, and the way back to where they stood. */
export interface EditedText {
  text: string;
  /** The offset in the original text; of a character that was put in, the start of what it replaced. */
  original(offset: number): number;
  /** Whether the character was put in. */
  isInserted(offset: number): boolean;
}

/** Applies edits. Of two that overlap the one given first counts. None of them is empty. */
export function applyEdits(original: string, edits: readonly Edit[]): EditedText {
  const chosen = withoutOverlaps(edits);
  const pieces: string[] = [];
  // Where in the new text each begins.
  const starts: number[] = [];
  let length = 0;
  let taken = 0;
  const add = (piece: string) => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const edit of chosen) {
    add(original.slice(taken, edit.start));
    starts.push(length);
    add(edit.text);
    taken = edit.end;
  }
  add(original.slice(taken));
  const lastBefore = (offset: number) => {
    const index = lastUpTo(starts, offset);
    const [edit, start] = [chosen[index], starts[index]];
    return edit === undefined || start === undefined ? null : { edit, end: start + edit.text.length };
  };
  return {
    text: pieces.join(''),
    isInserted: (offset) => offset < (lastBefore(offset)?.end ?? 0),
    original(offset) {
      const last = lastBefore(offset);
      if (last === null) return offset;
      return offset < last.end ? last.edit.start : offset - last.end + last.edit.end;
    },
  };
}

/** In the order of the text. */
function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  // One for each character that is replaced already: there may be tens of thousands of edits.
  const taken = new Uint8Array(edits.reduce((most, { end }) => Math.max(most, end), 0));
  const chosen = edits.filter(({ start, end }) => {
    if (taken.subarray(start, end).includes(1)) return false;
    taken.fill(1, start, end);
    return true;
  });
  return chosen.sort((one, other) => one.start - other.start);
}
