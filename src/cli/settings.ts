import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDuration } from '../article/duration.ts';
import type { MeasureName } from '../article/verdict-names.ts';
import { loadConfig } from '../config/load.ts';
import type { Origin } from '../config/origin.ts';
import type { Config } from '../config/types.ts';
import type { RunOptions } from '../run/options.ts';
import type { ArticleOptions } from './article-options.ts';
import { loadEnvFiles } from './env-files.ts';

/** What a command works with: the config, and the folder from which its paths count. */
export type LoadedSettings =
  | { ok: true; config: Config; base: string /** `null` without a config. */; origin: Origin | null }
  | { ok: false; problems: string[] };

/** Loads the config that the options ask for, with the variables of the env files put in: the command line goes before it. */
export async function loadSettings({ config, envFile = [] }: ArticleOptions): Promise<LoadedSettings> {
  const files = loadEnvFiles(envFile);
  if (!files.ok) return files;
  const settings = await loadOwnSettings(config);
  if (!settings.ok) return settings;
  const variables = { ...settings.config.variables, ...files.variables };
  return { ...settings, config: { ...settings.config, variables } };
}

async function loadOwnSettings(config: string | boolean): Promise<LoadedSettings> {
  const cwd = process.cwd();
  if (config === false) return { ok: true, config: {}, base: cwd, origin: null };
  const loaded = await loadConfig(typeof config === 'string' ? config : null, cwd, libraryPath());
  if (!loaded.ok) return loaded;
  const { origin } = loaded;
  return { ok: true, config: loaded.config, base: origin === null ? cwd : dirname(origin.path), origin };
}

/** Milliseconds of a duration that has been checked already. */
export function milliseconds(duration: string | undefined, otherwise: number): number {
  return (duration === undefined ? null : parseDuration(duration)) ?? otherwise;
}

/** How outputs are compared where a step does not say: by the command line, else by the config. */
export function judgingOf(
  { measure, levels = {}, guards = {}, threshold = 0.8 }: Config,
  asked: MeasureName | undefined,
): Pick<RunOptions, 'measure' | 'levels' | 'guardsOff' | 'unhintedThreshold'> {
  return {
    measure: asked ?? measure ?? null,
    levels,
    guardsOff: Object.keys(guards).filter((name) => guards[name] === false),
    unhintedThreshold: threshold,
  };
}

/** The shell to start: a name, or a path that counts from the config. */
export function shellOf({ shell = 'bash' }: Config, base: string): string {
  return shell.includes('/') ? resolve(base, shell) : shell;
}

/** Folders that are put in front of `PATH`. */
export function pathOf({ path = [] }: Config, base: string): string[] {
  return path.map((folder) => resolve(base, folder));
}

/** A path of the config as seen from the working directory. */
export function fromBase(path: string, base: string): string {
  return relative(process.cwd(), resolve(base, path)) || '.';
}

/** The file that a config means by `docproof`: this package's own library, wherever the config stands. */
export function libraryPath(): string {
  return fileURLToPath(import.meta.resolve('docproof'));
}
