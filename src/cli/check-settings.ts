import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, isAbsolute, join, resolve } from 'node:path';
import { guardNames } from '../article/directive-keys.ts';
import type { Config } from '../config/types.ts';

/** Settings that name something which does not exist, one sentence each. */
export function missingThings(
  { guards = {}, path = [], cwd = 'workspace', shell }: Config,
  base: string,
): string[] {
  const missing = (name: string) => !existsSync(resolve(base, name));
  const unknownGuards = Object.keys(guards).filter((name) => !guardNames.includes(name));
  return [
    ...unknownGuards.map((name) => `guards: there is no guard ${name}; there are ${guardNames.join(', ')}`),
    ...path.filter(missing).map((name) => `path: there is no folder ${resolve(base, name)}`),
    ...(cwd !== 'workspace' && cwd !== 'article' && missing(cwd)
      ? [`cwd: there is no folder ${resolve(base, cwd)}`]
      : []),
    ...(shell === undefined || findCommand(shell, []) ? [] : [`shell: there is no program ${shell}`]),
  ];
}

/**
 * Tells whether a command can be run.
 *
 * @param before - absolute folders that are looked into before those of `PATH`
 */
export function findCommand(name: string, before: readonly string[]): boolean {
  if (isAbsolute(name)) return isExecutable(name);
  const folders = [...before, ...(process.env.PATH ?? '').split(delimiter)];
  return folders.some((folder) => isExecutable(join(folder, name)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
