import { binaryOf, textOf } from './binary.ts';
import { lengthOfCutEscape } from './cut-escape.ts';
import { atCuts, type Cuts, longLines } from './cuts.ts';
import { type Base64Form, base64Forms, partsOf, plainForms, shortestSecret } from './forms.ts';
import { Matcher, type Stretch } from './matcher.ts';
import { isSecretName } from './names.ts';
import { readingsOf, unbroken } from './reading.ts';
import { apart, without } from './stretches.ts';
import { findTokens, unfinishedToken } from './token-shapes.ts';

/** Characters that a byte of a secret takes at most, as in JSON within JSON. */
const mostWritten = 16;

/** The secrets that a run has come to know, and what hides them. */
export class Secrets {
  readonly #names: readonly string[];
  readonly #values = new Set<string>();
  readonly #plain = new Set<string>();
  readonly #base64 = new Map<string, Base64Form>();
  #matchers: { plain: Matcher; base64: Matcher } | null = null;
  /** Of everything that is looked for the characters in the opposite order. */
  #reversed: { plain: Matcher; base64: Matcher } | null = null;

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
      this.#reversed = null;
    }
  }

  /**
   * The text with each secret in it replaced; all else stays.
   *
   * @param cuts - where secrets may have been cut in two: what is left of them is replaced too
   */
  masked(text: string, cuts?: Cuts): string {
    const binary = binaryOf(text);
    const found = this.#findWithCuts(binary, cuts);
    return found.length === 0 ? text : textOf(without(binary, found));
  }

  /** The same for the lines of one text: a secret may go over several. */
  maskedLines(lines: readonly string[]): string[] {
    const binaries = lines.map(binaryOf);
    const found = this.#findWithCuts(binaries.join('\n'), longLines);
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

  /**
   * Where secrets stand in a text of bytes, in order, apart from each other.
   *
   * @param before - the end of what stands before the text
   */
  find(binary: string, before = ''): Stretch[] {
    const { plain, base64 } = this.#matchersNow();
    const found: Stretch[] = findTokens(binary, before);
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
  unfinished(binary: string, before = ''): number {
    const { plain, base64 } = this.#matchersNow();
    const last = binary.length - lengthOfCutEscape(binary);
    const start = Math.max(last - mostWritten * Math.max(plain.longest, base64.longest), 0);
    let first = Math.min(unfinishedToken(binary, before), last);
    for (const { read, origin, matcher } of searches(binary.slice(start, last), plain, base64)) {
      const at = matcher.unfinished(read);
      if (at === read.length) continue;
      // One character before it may hold a part of what is in base64.
      first = Math.min(first, start + origin({ from: Math.max(at - 1, 0), to: at + 1 }).from);
    }
    return first;
  }

  /** Where the end of a text of bytes begins that is the beginning of a secret, and not too short; its length if there is none. */
  begun(binary: string): number {
    const { plain, base64 } = this.#matchersNow();
    let first = binary.length;
    const text = binary.slice(0, binary.length - lengthOfCutEscape(binary));
    for (const { read, origin, matcher } of searches(text, plain, base64)) {
      const at = matcher.unfinished(read);
      if (read.length - at >= shortestSecret) first = Math.min(first, origin({ from: at, to: at + 1 }).from);
    }
    return first;
  }

  /** Where the beginning of a text of bytes ends that is the end of a secret, and not too short; 0 if there is none. */
  ended(binary: string): number {
    this.#reversed ??= {
      plain: new Matcher([...this.#plain].map(reversed)),
      base64: new Matcher([...this.#base64.keys()].map(reversed)),
    };
    const { plain, base64 } = this.#reversed;
    let last = 0;
    for (const { read, origin, matcher } of searches(binary, plain, base64)) {
      const length = read.length - matcher.unfinished(reversed(read));
      if (length >= shortestSecret) last = Math.max(last, origin({ from: length - 1, to: length }).to);
    }
    return last;
  }

  #findWithCuts(binary: string, cuts?: Cuts): Stretch[] {
    const found = this.find(binary);
    const left = cuts === undefined ? [] : atCuts(binary, cuts, this);
    return left.length === 0 ? found : apart([...found, ...left]);
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

/** Each way in which a text reads, with what is looked for in it. */
function searches(binary: string, plain: Matcher, base64: Matcher) {
  return readingsOf(binary).flatMap((reading) => {
    const joined = unbroken(reading);
    return [
      { read: reading.text, origin: reading.origin, matcher: plain },
      { read: joined.text, origin: joined.origin, matcher: base64 },
    ];
  });
}

function reversed(binary: string): string {
  return Buffer.from(binary, 'latin1').reverse().toString('latin1');
}
