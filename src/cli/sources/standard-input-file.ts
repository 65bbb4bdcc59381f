import { fstatSync } from 'node:fs';
import { linkAt, statOf } from '../paths.ts';

/** The file from which standard input comes, as an absolute path; `null` if it is none, or if the system does not say. */
export function standardInputFile(): string | null {
  const path = linkAt('/proc/self/fd/0');
  if (path === null) return null;
  const [input, file] = [fstatSync(0), statOf(path)];
  return file?.isFile() && file.ino === input.ino && file.dev === input.dev ? path : null;
}
