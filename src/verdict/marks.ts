import { disguised, plain } from './literal.ts';

/** Where an author leaves a value open. */
const mark = new RegExp(
  [
    // A name in brackets, but no markup, and nothing that programs print themselves.
    '<(?!(?:none|pending|unknown|unset|nil|null|missing|empty|invalid|defunct|html|head|body|div|span|[ou]l|li|p|[bh]r|h[1-6]|t[rdh]|tbody|thead|script|style|svg|nav|main)>)[A-Za-z][^<>=/"]{0,80}>',
    '[xX]{3,}(?:-[xX]{3,})*',
    String.raw`\*{3,}`,
    // What a program prints while it works, as in `Installing...`, is none.
    String.raw`(?<!^[^\w\n]{0,8}[A-Z][a-z]{1,20}ing\b[^\n]{0,120})(?:\[?\.{3,}\]?|…)`,
    // A variable in capitals that nobody has expanded.
    String.raw`(?<!\w)\$[A-Z][A-Z\d]*(?:_[A-Z\d]+)+|(?<!\w)\$[A-Z][A-Z\d]{3,}\b`,
  ].join('|'),
);
/** Finds each mark in a text. */
export const everyMark = new RegExp(mark, 'g');
const onlyMark = new RegExp(`^(?:${mark.source})$`);

/** Whether the text leaves something open. */
export function hasMark(text: string): boolean {
  return mark.test(text);
}

/** Whether the text is a mark and nothing else. */
export function isMark(text: string): boolean {
  return onlyMark.test(text);
}

/** Words in brackets that say that something was left out, as in `< Output has been truncated for readability >` and `[snip]`. */
export const saidElision = String.raw`[<[(](?=[^<>[\]()"\n]{0,100}\b(?:truncated|omitted|abbreviated|snip(?:ped)?|shortened|left out|removed)\b)[^<>[\]()"\n]{1,120}[>\])]`;
const onlyElision = new RegExp(
  String.raw`^\s*(?:[#/]+ ?)?(?:[[(<]?(?:\.{3,}|…)[\])>]?|${saidElision}),?\s*$`,
  'i',
);

/** Whether the text stands for left-out lines, or a left-out value. */
export function isElision(text: string): boolean {
  return onlyElision.test(text);
}

/** Writes a value so that it stands for itself alone: nothing in it is a mark, until `plain` has been applied. */
export function asLiteral(value: string): string {
  return value.replace(everyMark, disguised);
}

/** The length of the shortest text that a marked one fits: a sign for each mark. */
export function leastLength(expected: string): number {
  return expected.replace(everyMark, '?').length;
}

/** What is printed where there is no value: it fills in no mark. */
const saysNothing =
  /^(?:<(?:none|pending|unknown|unset|nil|null)>|undefined|null|\(?(?:none|unset|null)\)?)$/i;

/** What an author wrote with marks in it, ready to be held against values. */
export type MarkedText = (actual: string) => boolean;

/**
 * Makes the test whether a text is the marked one with something in place of each mark. It looks for the literal parts in
 * order, each at its first place, and never goes back: linear, at the price of a rare miss. What says that there is nothing, as `<none>` and
 * `undefined` do, fills in no mark.
 *
 * Without a letter or digit outside its marks, a marked text stands for single words only.
 */
export function markedText(expected: string): MarkedText {
  const parts = expected.split(everyMark).map(plain);
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  const middle = parts.slice(1, -1);
  const wordsOnly = !/[\p{L}\p{N}]/u.test(parts.join(''));
  const fills = (value: string) =>
    value !== '' && !saysNothing.test(value) && !(wordsOnly && /\s/.test(value));
  return (actual) => {
    if (!actual.startsWith(first) || !actual.endsWith(last)) return false;
    const end = actual.length - last.length;
    let from = first.length;
    for (const part of middle) {
      const at = actual.indexOf(part, from + 1);
      if (at === -1 || !fills(actual.slice(from, at))) return false;
      from = at + part.length;
    }
    return fills(actual.slice(from, end));
  };
}
