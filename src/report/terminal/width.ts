const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** Marks and what is invisible, but for what terminals draw all the same: the soft hyphen, and signs in front of Arabic numbers. */
const zeroWidth =
  /^(?![\u00ad\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])[\p{Mn}\p{Me}\p{Cf}]$/u;
/** Emoji, and the ranges whose East Asian width (Unicode, UAX #11) is W or F. */
const wide =
  /^[\p{Emoji_Presentation}\u1100-\u115f\u2329\u232a\u2630-\u2637\u268a-\u268f\u2e80-\u303e\u3041-\u3247\u3250-\ua4c6\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{1b2fb}\u{1d300}-\u{1d376}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]$/u;
const emojiSelector = '\ufe0f';

/**
 * Columns that text takes up in a terminal. Terminals disagree on joined emoji: this is the widest that any of them
 * makes of it, so that what fits by this count fits.
 */
export function displayWidth(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  if (character === emojiSelector) return 1;
  if (zeroWidth.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

/** Cuts text to a number of columns, between whole characters as a reader sees them; a cut ends in `…`. */
export function cutToWidth(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  if (columns < 1) return '';
  let cut = '';
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    width += displayWidth(segment);
    if (width > columns - 1) break;
    cut += segment;
  }
  return `${cut}…`;
}

/** Fills text up with spaces to a number of columns. */
export function padToWidth(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(columns - displayWidth(text), 0));
}

/** Rows of a screen that a line takes up; a wide character is not parted at the end of one. */
export function rowsTaken(text: string, columns: number): number {
  let rows = 1;
  let column = 0;
  for (const character of text) {
    const width = characterWidth(character);
    if (column + width > columns) {
      rows += 1;
      column = 0;
    }
    column += width;
  }
  return rows;
}
