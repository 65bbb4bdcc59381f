import { chmodSync, existsSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Removes a folder with all that is in it, write-protected folders too, such as those of Go's module cache. A folder in
 * which something is mounted is left alone: what is mounted may be the caller's.
 *
 * @returns whether it is gone
 */
export function removeFolder(path: string): boolean {
  try {
    if (!existsSync(path)) return true;
    if (holdsMount(path)) return false;
    if (remove(path)) return true;
    makeWritable(path);
    return remove(path);
  } catch {
    return false;
  }
}

function remove(path: string): boolean {
  try {
    rmSync(path, { recursive: true, force: true });
    return true;
  } catch {
    return false;
  }
}

/** Links are not followed: what they lead to is not the folder's. */
function makeWritable(path: string): void {
  const waiting = [path];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    chmodSync(folder, 0o700);
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) waiting.push(join(folder, entry.name));
    }
  }
}

/** Where there is no list of mounts, as outside of Linux, none is seen. */
function holdsMount(path: string): boolean {
  const below = `${realpathSync(path)}/`;
  return mountPoints().some((point) => point.startsWith(below));
}

function mountPoints(): string[] {
  try {
    const lines = readFileSync('/proc/self/mountinfo', 'utf8').split('\n');
    return lines.map((line) => unescapeOctal(line.split(' ')[4] ?? ''));
  } catch {
    return [];
  }
}

/** The list writes a blank as `\040`. */
function unescapeOctal(text: string): string {
  return text.replace(/\\(\d{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));
}
