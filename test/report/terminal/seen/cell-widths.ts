import type { IUnicodeVersionProvider } from '@xterm/headless';

const marks = /^(?:[\p{Mn}\p{Me}\u200b-\u200f]|[\u{1f3fb}-\u{1f3ff}])$/u;
const wide =
  /^[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303e\uff01-\uff60]$/u;
const joiner = 0x200d;

function wcwidth(code: number): 0 | 1 | 2 {
  const character = String.fromCodePoint(code);
  if (marks.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

/** A property as xterm.js packs it: `afterJoiner` is kept for the next character. */
function property(width: number, joins: boolean, afterJoiner = false): number {
  return (Number(afterJoiner) << 3) | (width << 1) | Number(joins);
}

function widthOf(packed: number): number {
  return (packed >> 1) & 3;
}

/** A terminal that gives every emoji its two columns, joined or not. */
export const emojiApart: IUnicodeVersionProvider = {
  version: 'apart',
  wcwidth,
  charProperties: (code, preceding) => {
    const width = wcwidth(code);
    return width === 0 && preceding !== 0 ? property(widthOf(preceding), true) : property(width, false);
  },
};

/** A terminal that draws joined emoji as one, and an emoji of text as wide as the others where it is asked to. */
export const emojiJoined: IUnicodeVersionProvider = {
  version: 'joined',
  wcwidth,
  charProperties: (code, preceding) => {
    const before = widthOf(preceding);
    if (preceding !== 0 && code === joiner) return property(before, true, true);
    if (preceding !== 0 && code === 0xfe0f) return property(2, true);
    if (preceding >> 3 === 1) return property(Math.max(before, wcwidth(code)), true);
    return emojiApart.charProperties(code, preceding);
  },
};
