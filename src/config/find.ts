import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The files that can be a config, the usual one first. */
export const configNames = [
  'runner.config.ts',
  'runner.config.json',
  'runner.config.yaml',
  'runner.config.yml',
] as const;

/** Finds the configs in the nearest folder upwards that has one: more than one is for the caller to refuse. */
export function findConfigs(from: string): string[] {
  const found = configNames.map((name) => join(from, name)).filter((path) => existsSync(path));
  const parent = dirname(from);
  return found.length > 0 || parent === from ? found : findConfigs(parent);
}
