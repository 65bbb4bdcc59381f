import { binaryOf, textOf } from './binary.ts';
import { type Base64Form, base64Forms, partsOf, plainForms, shortestSecret } from './forms.ts';
import { Matcher, type Stretch } from './matcher.ts';
import { isSecretName } from './names.ts';
import { asIs, percentDecoded, type Reading, unbroken, unescaped } from './reading.ts';
import { findTokens, unfinishedToken } from './token-shapes.ts';

/** What stands in the place of a secret. */
export const mask = '***';

/** An escape that may be cut in two at the end of a text, or the escape of one. */
const cutEscape = /(?:%[\dA-Fa-f]?|(?:\\+u[dD][\dA-Fa-f]{3})?\\+[ux]?[\dA-Fa-f]{0,4})$/;
const longestEscape = 64;

/** What may stand before the cut and says nothing without what follows: the first half of a character, and a backslash. */
const unpaired = /(?:\\+u[dD][89abAB][\dA-Fa-f]{2})?\\*$/;

/** The secrets that a run has come to know, and what hides them. */
export class Secrets {
  readonly #names: readonly string[];
  readonly #values = new Set<string>();
  readonly #plain = new Set<string>();
  readonly #base64 = new Map<string, Base64Form>();
  #matchers: { plain: Matcher; base64: Matcher } | null = null;

  /** @param names - names of variables whose values are secret beside those that look like it, `PREFIX*` for several */
  constructor(names: readonly string[]) {
    this.#names = names;
  }

  isSecret(name: string): boolean {
    return isSecretName(name, this.#names);
  }

  /** Takes the values of the variables whose names say that they are secret. */
  learn(variables: Iterable<readonly [string, string]>): void {
    for (const [name, value] of variables) {
      if (value.length < shortestSecret || this.#values.has(value) || !this.isSecret(name)) continue;
      this.#values.add(value);
      for (const part of partsOf(value)) this.#add(part);
      this.#matchers = null;
    }
  }

  /** The text with each secret in it replaced; all else stays. */
  masked(text: string): string {
    const binary = binaryOf(text);
    const found = this.find(binary);
    return found.length === 0 ? text : textOf(without(binary, found));
  }

  /** The same for the lines of one text: a secret may go over several. */
  maskedLines(lines: readonly string[]): string[] {
    const binaries = lines.map(binaryOf);
    const found = this.find(binaries.join('\n'));
    let start = 0;
    let next = 0;
    return binaries.map((line, place) => {
      const end = start + line.length;
      while ((found[next]?.to ?? Infinity) <= start) next += 1;
      const here: Stretch[] = [];
      for (let at = next; (found[at]?.from ?? Infinity) < end; at += 1) {
        const { from, to } = found[at] ?? { from: end, to: end };
        here.push({ from: Math.max(from, start) - start, to: Math.min(to, end) - start });
      }
      start = end + 1;
      return here.length === 0 ? (lines[place] ?? '') : textOf(without(line, here));
    });
  }

  /** Where secrets stand in a text of bytes, in order, apart from each other. */
  find(binary: string): Stretch[] {
    const { plain, base64 } = this.#matchersNow();
    const found: Stretch[] = findTokens(binary);
    for (const reading of readingsOf(binary)) {
      for (const stretch of plain.find(reading.text)) found.push(reading.origin(stretch));
      const joined = unbroken(reading);
      for (const stretch of base64.find(joined.text)) {
        found.push(joined.origin(this.#withEdges(joined.text, stretch)));
      }
    }
    return apart(found);
  }

  /** Where the end of a text of bytes begins that may be a secret when more has come; its length if there is none. */
  unfinished(binary: string): number {
    const { plain, base64 } = this.#matchersNow();
    const end = cutEscape.exec(binary.slice(-longestEscape))?.[0].length ?? 0;
    const before = binary.slice(0, binary.length - end).slice(-longestEscape);
    const cut = end + (unpaired.exec(before)?.[0].length ?? 0);
    const text = binary.slice(0, binary.length - cut);
    // One character before it may hold a part of what is in base64.
    let first = Math.min(unfinishedToken(binary), text.length);
    for (const reading of readingsOf(text)) {
      const joined = unbroken(reading);
      for (const [{ text: read, origin }, matcher] of [
        [reading, plain],
        [joined, base64],
      ] as const) {
        const at = matcher.unfinished(read);
        if (at < read.length) first = Math.min(first, origin({ from: Math.max(at - 1, 0), to: at + 1 }).from);
      }
    }
    return first;
  }

  #add(part: string): void {
    for (const form of plainForms(part)) this.#plain.add(form);
    for (const form of base64Forms(part)) this.#base64.set(form.core, form);
  }

  #matchersNow(): { plain: Matcher; base64: Matcher } {
    this.#matchers ??= { plain: new Matcher(this.#plain), base64: new Matcher(this.#base64.keys()) };
    return this.#matchers;
  }

  /** With the characters that hold a part of the secret and of what stands beside it, and with the padding. */
  #withEdges(text: string, { from, to }: Stretch): Stretch {
    const form = this.#base64.get(text.slice(from, to));
    const isDigit = (at: number) => /[\w+/-]/.test(text[at] ?? '');
    const start = form?.before && isDigit(from - 1) ? from - 1 : from;
    if (!form?.after || !isDigit(to)) return { from: start, to };
    let end = to + 1;
    while (text[end] === '=' && end < to + 3) end += 1;
    return { from: start, to: end };
  }
}

/** A text in all the ways in which it may have been escaped; JSON may stand in JSON. */
function readingsOf(binary: string): Reading[] {
  const plain = asIs(binary);
  const once = unescaped(plain);
  const twice = once && unescaped(once);
  return [plain, once, twice, percentDecoded(plain)].filter((reading) => reading !== null);
}

function apart(found: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  let last: Stretch | null = null;
  for (const { from, to } of found.toSorted((one, other) => one.from - other.from || other.to - one.to)) {
    if (last && from < last.to) last.to = Math.max(last.to, to);
    else {
      last = { from, to };
      merged.push(last);
    }
  }
  return merged;
}

/** A text without the stretches that are given. */
export function without(text: string, found: readonly Stretch[]): string {
  let at = 0;
  let masked = '';
  for (const { from, to } of found) {
    masked += text.slice(at, from) + mask;
    at = to;
  }
  return masked + text.slice(at);
}
