import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { located, type Origin } from './origin.ts';
import { problemsIn } from './problems.ts';
import type { Config } from './types.ts';

/** Name of the config file. */
export const configName = 'runner.config.ts';

/** A config that can be used, or what is wrong with it: one line each. */
export type LoadedConfig =
  | { ok: true; config: Config /** `null` if there is no config. */; origin: Origin | null }
  | { ok: false; problems: string[] };

/** Finds the config upwards from a folder. */
export function findConfig(from: string): string | null {
  const path = join(from, configName);
  if (existsSync(path)) return path;
  const parent = dirname(from);
  return parent === from ? null : findConfig(parent);
}

/**
 * Loads and checks a config. It is code and runs as such.
 *
 * @param named - a path given by the caller, or `null` to look for one
 * @param library - file that `import … from 'docproof'` means in the config
 */
export async function loadConfig(named: string | null, cwd: string, library: string): Promise<LoadedConfig> {
  if (named === '') return { ok: false, problems: ['the config was named by an empty text'] };
  const path = named === null ? findConfig(cwd) : resolve(cwd, named);
  if (path === null) return { ok: true, config: {}, origin: null };
  if (!existsSync(path)) return { ok: false, problems: [`there is no config ${named}`] };
  if (statSync(path).isDirectory()) return { ok: false, problems: [`${path} is a folder, not a config`] };
  const evaluated = await evaluate(path, library);
  if (!evaluated.ok) return { ok: false, problems: [`${path}: ${evaluated.message}`] };
  const origin = { path, source: readFileSync(path, 'utf8') };
  const problems = await problemsIn(evaluated.value);
  // Nothing being wrong with it, the value is a config.
  return problems.length > 0
    ? { ok: false, problems: located(problems, origin) }
    : { ok: true, config: evaluated.value as Config, origin };
}

type Evaluated = { ok: true; value: unknown } | { ok: false; message: string };

async function evaluate(path: string, library: string): Promise<Evaluated> {
  // Loaded late: most runs of the command line need no config.
  const { createJiti } = await import('jiti');
  const jiti = createJiti(path, { alias: { docproof: library }, fsCache: false });
  try {
    return { ok: true, value: defaultOf(await jiti.import(path, { default: true })) };
  } catch (error) {
    // jiti stumbles over a default export of `null` when the code has run already.
    const loaded = jiti.cache[path];
    if (loaded?.loaded && defaultOf(loaded.exports) === null) return { ok: true, value: null };
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

/** jiti gives the module itself where its default export is `undefined`. */
function defaultOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'default' in value ? value.default : value;
}
