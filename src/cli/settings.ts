import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDuration } from '../article/duration.ts';
import { loadConfig } from '../config/load.ts';
import type { Config } from '../config/types.ts';
import type { ArticleOptions } from './article-options.ts';

/** What a command works with: the config, and the folder from which its paths count. */
export type LoadedSettings = { ok: true; config: Config; base: string } | { ok: false; problems: string[] };

/** Loads the config that the options ask for. */
export async function loadSettings({ config }: ArticleOptions): Promise<LoadedSettings> {
  const cwd = process.cwd();
  if (config === false) return { ok: true, config: {}, base: cwd };
  const loaded = await loadConfig(typeof config === 'string' ? config : null, cwd, libraryPath());
  if (!loaded.ok) return loaded;
  return { ok: true, config: loaded.config, base: loaded.path === null ? cwd : dirname(loaded.path) };
}

/** Milliseconds of a duration that has been checked already. */
export function milliseconds(duration: string | undefined, otherwise: number): number {
  return (duration === undefined ? null : parseDuration(duration)) ?? otherwise;
}

/** A path of the config as seen from the working directory. */
export function fromBase(path: string, base: string): string {
  return relative(process.cwd(), resolve(base, path)) || '.';
}

/** The file that a config means by `docproof`: this package's own library, wherever the config stands. */
function libraryPath(): string {
  return fileURLToPath(import.meta.resolve('docproof'));
}
