const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const flagLetter = /^[\u{1f1e6}-\u{1f1ff}]$/u;
/** Emoji, and what becomes one with further characters behind it. */
const pictograph = /^[\p{Extended_Pictographic}0-9#*]$/u;

/**
 * Text put so that terminals agree how wide it is, for lines that have to be found again: of joined and chosen emoji
 * what they begin with, of flags their letters.
 */
export function withAgreedWidth(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return Array.from(graphemes.segment(text), ({ segment }) => agreed(segment)).join('');
}

function agreed(grapheme: string): string {
  const [base = '', ...others] = grapheme;
  if (flagLetter.test(base)) return [base, ...others].map(asLetter).join('');
  return others.length > 0 && pictograph.test(base) ? base : grapheme;
}

function asLetter(flagLetter: string): string {
  return String.fromCodePoint((flagLetter.codePointAt(0) ?? 0) - 0x1f1e6 + 'A'.charCodeAt(0));
}
