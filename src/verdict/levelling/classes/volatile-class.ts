/** A class of text that differs from run to run and says nothing. */
export interface VolatileClass {
  /** What it is, for people: a noun in the plural. */
  about: string;
  /** Finds it; global. Linear: no part of it can match in two ways. */
  pattern: RegExp;
  /** What stands for a match on both sides; holds nothing that any class matches. */
  token: string;
  /** Narrows what the pattern finds, where a pattern alone cannot say it. */
  accepts?: (match: string) => boolean;
  /** Counts as it is where nobody asks for the class. */
  offByDefault?: true;
  /** Texts that are levelled to the same. */
  alike: readonly [string, string, ...string[]];
  /** Texts that look like it and say something: they stay as they are. */
  kept: readonly string[];
}

/** Before a match: no part of a word, number or token. */
export const wordStart = String.raw`(?<![\w.⟩-])`;

/** Behind a match. */
export const wordEnd = String.raw`(?![\w⟨])`;
