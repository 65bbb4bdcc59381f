/** Where a config was read. */
export interface Origin {
  /** Absolute path. */
  path: string;
  /**
   * The 1-based line on which a setting stands, or the nearest setting around it that can be found; `null` if there is none.
   *
   * @param keys - the way to the setting, such as `guards`, `state`; a number stands for an element of a list
   */
  lineOf(keys: readonly string[]): number | null;
}

/** Something wrong with a config. */
export interface Problem {
  /** The way to the setting it is about; empty for the whole config. */
  keys: readonly string[];
  sentence: string;
}

/** What is wrong with a config, one line each in the order of the file, with the place at which it can be found. */
export function located(problems: readonly Problem[], { path, lineOf }: Origin): string[] {
  return problems
    .map(({ keys, sentence }) => ({ line: lineOf(keys), sentence }))
    .toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0))
    .map(({ line, sentence }) => `${path}${line === null ? '' : `:${line}`}: ${sentence}`);
}
