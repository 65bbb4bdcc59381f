import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { problemsIn } from './problems.ts';
import type { Config } from './types.ts';

/** Name of the config file. */
export const configName = 'runner.config.ts';

/** A config that can be used, or what is wrong with it: one line each. */
export type LoadedConfig =
  | { ok: true; config: Config /** Absolute path; `null` if there is no config. */; path: string | null }
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
  const path = named === null ? findConfig(cwd) : resolve(cwd, named);
  if (path === null) return { ok: true, config: {}, path };
  if (!existsSync(path)) return { ok: false, problems: [`there is no config ${named}`] };
  const evaluated = await evaluate(path, library);
  if (!evaluated.ok) return { ok: false, problems: [`${path}: ${evaluated.message}`] };
  const problems = await problemsIn(evaluated.value, readFileSync(path, 'utf8'), path);
  // The schema has just said that the value is a config.
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, config: evaluated.value as Config, path };
}

type Evaluated = { ok: true; value: unknown } | { ok: false; message: string };

async function evaluate(path: string, library: string): Promise<Evaluated> {
  // Loaded late: most runs of the command line need no config.
  const { createJiti } = await import('jiti');
  const jiti = createJiti(path, { alias: { docproof: library }, fsCache: false });
  try {
    return { ok: true, value: await jiti.import(path, { default: true }) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
