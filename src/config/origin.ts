import { lineOf } from './line-of.ts';

/** Where a config was read. */
export interface Origin {
  /** Absolute path. */
  path: string;
  source: string;
}

/** Something wrong with a config. */
export interface Problem {
  /** The way to the setting it is about; empty for the whole config. */
  keys: readonly string[];
  sentence: string;
}

/** What is wrong with a config, one line each in the order of the file, with the place at which it can be found. */
export function located(problems: readonly Problem[], { path, source }: Origin): string[] {
  return problems
    .map(({ keys, sentence }) => ({ line: lineOf(keys, source), sentence }))
    .toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0))
    .map(({ line, sentence }) => `${path}${line === null ? '' : `:${line}`}: ${sentence}`);
}
