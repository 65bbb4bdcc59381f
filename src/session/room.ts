import { readFileSync } from 'node:fs';

/** Open files that docproof has beside its sessions, with some to spare. */
const reserve = 64;
/** Open files that a session takes: nine, and some for blocks in the background and outputs that are kept whole. */
const perSession = 12;

/**
 * How many sessions there is room for side by side.
 *
 * @param openFiles - most files that the process may have open
 */
export function sessionsWithin(openFiles: number): number {
  return Math.max(1, Math.floor((openFiles - reserve) / perSession));
}

/** Most files that this process may have open; `Infinity` where the system does not say. */
export function openFilesLimit(): number {
  try {
    const [, limit] = /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? [];
    return limit === undefined ? Infinity : Number(limit);
  } catch {
    return Infinity;
  }
}
