/** A stretch of a text; `to` is behind it. */
export interface Stretch {
  from: number;
  to: number;
}

/** Characters of a pattern that are looked at first; none is shorter. */
const windowLength = 8;
const blocks = 65_536;

/** Patterns that begin alike. */
interface Alike {
  /** Whether a longer one begins with it. */
  patterns: Map<string, boolean>;
  /** Their lengths, the longest first. */
  lengths: number[];
}

/**
 * Looks for many patterns at once in texts whose characters are bytes, as Wu and Manber do ("A fast algorithm for multi-pattern
 * searching", 1994): two characters at the end of a window say how far it can be moved.
 */
export class Matcher {
  readonly #shifts = new Uint8Array(blocks).fill(windowLength - 1);
  /** Which two characters patterns begin with, and which one. */
  readonly #beginnings = new Uint8Array(blocks);
  readonly #firsts = new Uint8Array(256);
  readonly #byStart = new Map<string, Alike>();
  readonly #sorted: string[];
  /** Length of the longest pattern; 0 if there is none. */
  readonly longest: number;
  /** What was found last, as long as nothing longer begins with it: more often than not it comes again. */
  #last = '';

  constructor(patterns: Iterable<string>) {
    this.#sorted = [...new Set(patterns)].sort();
    this.longest = this.#sorted.reduce((longest, { length }) => Math.max(longest, length), 0);
    for (const [place, pattern] of this.#sorted.entries()) {
      this.#add(pattern, this.#sorted[place + 1]?.startsWith(pattern) ?? false);
    }
    for (const alike of this.#byStart.values()) {
      const lengths = new Set([...alike.patterns.keys()].map(({ length }) => length));
      alike.lengths = [...lengths].sort((a, b) => b - a);
    }
  }

  /** Where patterns stand, the longest at each place, in order; they may overlap. */
  find(text: string): Stretch[] {
    const found: Stretch[] = [];
    if (this.#sorted.length === 0) return found;
    const last = text.length - windowLength;
    for (let at = 0; at <= last; ) {
      const shift = this.#shifts[blockAt(text, at + windowLength - 2)] ?? 0;
      if (shift > 0) {
        at += shift;
        continue;
      }
      const length = this.#lengthAt(text, at);
      if (length > 0) found.push({ from: at, to: at + length });
      at += 1;
    }
    return found;
  }

  /** Where the longest end of a text begins that could go on as a pattern; its length if there is none. */
  unfinished(text: string): number {
    const { length } = text;
    for (let at = Math.max(length - this.longest + 1, 0); at < length; at += 1) {
      const mayBegin =
        at + 1 < length ? this.#beginnings[blockAt(text, at)] : this.#firsts[text.charCodeAt(at)];
      if (mayBegin === 1 && this.#isBeginning(text.slice(at))) return at;
    }
    return length;
  }

  #add(pattern: string, goesOn: boolean): void {
    for (let at = 0; at < windowLength - 1; at += 1) {
      const block = blockAt(pattern, at);
      this.#shifts[block] = Math.min(this.#shifts[block] ?? 0, windowLength - 2 - at);
    }
    this.#beginnings[blockAt(pattern, 0)] = 1;
    this.#firsts[pattern.charCodeAt(0)] = 1;
    const start = pattern.slice(0, windowLength);
    const alike = this.#byStart.get(start) ?? { patterns: new Map(), lengths: [] };
    alike.patterns.set(pattern, goesOn);
    this.#byStart.set(start, alike);
  }

  #lengthAt(text: string, at: number): number {
    const last = this.#last;
    if (last !== '' && text.startsWith(last, at)) return last.length;
    const alike = this.#byStart.get(text.slice(at, at + windowLength));
    for (const length of alike?.lengths ?? []) {
      const pattern = text.slice(at, at + length);
      const goesOn = alike?.patterns.get(pattern);
      if (goesOn === undefined) continue;
      this.#last = goesOn ? '' : pattern;
      return length;
    }
    return 0;
  }

  #isBeginning(text: string): boolean {
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle] ?? '') < text) low = middle + 1;
      else high = middle;
    }
    return this.#sorted[low]?.startsWith(text) ?? false;
  }
}

function blockAt(text: string, at: number): number {
  return ((text.charCodeAt(at) & 0xff) << 8) | (text.charCodeAt(at + 1) & 0xff);
}
