/** A way in which programs say that they failed. */
export interface ErrorSign {
  /** What it is called; no two are named alike. */
  name: string;
  /**
   * Global; tied to its place in the line, so that prose about errors is none. What it captures tells one error of the kind from another.
   * Linear: behind `^` no `\s+`, which runs over empty lines again from each of them, and no two `.*` in one line.
   */
  pattern: RegExp;
  /** Counts in a line that only warns too. */
  grave?: true;
  /** What an expectation shows that has such text in it, be it left out. */
  coveredBy?: RegExp;
  /** Texts as programs print them in which the pattern finds it. */
  trips: readonly [string, ...string[]];
  /** Texts that look like it and tell of no error: no sign finds one in them. */
  kept: readonly string[];
}

/** The ways of one program, or of one kind of programs. */
export interface ErrorSignGroup {
  /** Whose they are, for people: a heading. */
  title: string;
  signs: readonly ErrorSign[];
}
