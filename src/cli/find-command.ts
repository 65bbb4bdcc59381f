import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

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
