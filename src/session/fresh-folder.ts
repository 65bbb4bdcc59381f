import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Watchdog } from './watchdog/watchdog.ts';

/**
 * Makes a folder with a name of its own, for this user alone. The watchdog hears of it first: at no moment may docproof be killed and the
 * folder stay.
 *
 * @throws if it cannot be made
 */
export function makeFreshFolder(parent: string, prefix: string, watchdog?: Watchdog): string {
  const path = join(parent, `${prefix}${randomBytes(4).toString('hex')}`);
  watchdog?.guard({ folder: path });
  mkdirSync(path, 0o700);
  return path;
}
