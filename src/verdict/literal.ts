// What marks are made of, and the noncharacters that stand for it in a value.
const signs = '<xX*.…$';
const firstTwin = 0xfdd0;
const twins = /[\ufdd0-\ufdd6]/g;

/** Writes the signs of a mark so that no mark is seen in them; `plain` takes that back. */
export function disguised(mark: string): string {
  return [...mark].map((sign) => (signs.includes(sign) ? twinOf(sign) : sign)).join('');
}

/** A text that anyone may have written: what would be taken for a disguise is none. */
export function undisguised(text: string): string {
  return text.replace(twins, '\ufffd');
}

/** The text as it was before. */
export function plain(text: string): string {
  return text.replace(twins, (twin) => signs[twin.charCodeAt(0) - firstTwin] ?? twin);
}

function twinOf(sign: string): string {
  return String.fromCharCode(firstTwin + signs.indexOf(sign));
}
