import type { Origin } from './origin.ts';

/** What a config file holds, before anybody knows whether it is a config; or why it cannot be read. */
export type ReadConfig =
  | { ok: true; value: unknown; lineOf: Origin['lineOf'] }
  | { ok: false; problems: Unreadable[] };

/** Something because of which a file cannot be read, with its 1-based line where that is known. */
export interface Unreadable {
  line: number | null;
  sentence: string;
}

/** One way to write a config. */
export interface ConfigForm {
  /** What an object looks like in it. */
  example: string;
  read(): Promise<ReadConfig>;
}
