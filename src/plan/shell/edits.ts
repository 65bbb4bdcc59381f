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

/** Applies edits. Of two that overlap the one given first counts. */
export function applyEdits(original: string, edits: readonly Edit[]): EditedText {
  const chosen: Edit[] = [];
  for (const edit of edits) {
    if (!chosen.some((other) => edit.start < other.end && other.start < edit.end)) chosen.push(edit);
  }
  chosen.sort((one, other) => one.start - other.start);
  const inserted: { start: number; end: number; edit: Edit }[] = [];
  let text = '';
  let taken = 0;
  for (const edit of chosen) {
    text += original.slice(taken, edit.start);
    inserted.push({ start: text.length, end: text.length + edit.text.length, edit });
    text += edit.text;
    taken = edit.end;
  }
  text += original.slice(taken);
  return {
    text,
    isInserted: (offset) => inserted.some(({ start, end }) => start <= offset && offset < end),
    original(offset) {
      const last = inserted.findLast(({ start }) => start <= offset);
      if (last === undefined) return offset;
      return offset < last.end ? last.edit.start : offset - last.end + last.edit.end;
    },
  };
}
