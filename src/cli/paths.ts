import { readlinkSync, realpathSync, type Stats, statSync } from 'node:fs';

/** What stands at a path, with links followed; `null` if nothing can be found there. */
export function statOf(path: string): Stats | null {
  return orNull(() => statSync(path));
}

/** Bytes of a name that are no UTF-8 have become U+FFFD on their way to us, and under that name there is nothing. */
export function hasOtherName(path: string): boolean {
  return path.includes('\ufffd') && statOf(path) === null;
}

/** What is said of such a name. */
export const otherName = 'its name is not valid UTF-8';

/** Where the symbolic link at a path leads, as it is written there; `null` if there is none. */
export function linkAt(path: string): string | null {
  return orNull(() => readlinkSync(path));
}

/** The path with every link followed. What is open in this process, such as `/dev/fd/63`, may have none but its own. */
export function realPath(path: string): string {
  return orNull(() => realpathSync(path)) ?? path;
}

function orNull<T>(look: () => T): T | null {
  try {
    return look();
  } catch {
    return null;
  }
}
