/** Lone surrogates, C1 controls and noncharacters: nothing a page may contain. */
const unprintable = /[\p{Surrogate}\u0080-\u009f\ufdd0-\ufdef\p{Noncharacter_Code_Point}]/gu;
const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Makes text fit for a page, whatever it holds: what would be invalid, act on a reader's screen or turn the
 * direction of the text is replaced by a visible mark. Tabs and line feeds stay; CRLF becomes LF.
 */
export function visible(text: string): string {
  return text
    .replace(/\r\n/g, '\n')
    .replace(unprintable, '\ufffd')
    .replace(controls, controlPicture)
    .replace(directionMarks, codePoint);
}

function controlPicture(control: string): string {
  const code = control.charCodeAt(0);
  return code === 0x7f ? '\u2421' : String.fromCharCode(0x2400 + code);
}

function codePoint(mark: string): string {
  return `⟨U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
