import { setTimeout as delay } from 'node:timers/promises';
import type { FoundProcess } from './processes.ts';

/** How often processes that were asked to end are looked at again, in milliseconds. */
const lookAgainMs = 25;

/**
 * Ends processes: TERM (or what else they are to be told first), a grace, KILL. Looks again and again, since a process that is ending may start others.
 *
 * @param find - lists the processes that still have to go
 * @param graceMs - how long they may take after TERM
 * @param done - tells that it is enough, although some may be left
 * @returns those that were found at first, and those that are left
 */
export async function terminate(
  find: () => FoundProcess[],
  graceMs: number,
  done: () => boolean = () => false,
  first: NodeJS.Signals = 'SIGTERM',
) {
  const signalled = new Set<number>();
  let found: FoundProcess[] | null = null;
  const killAt = performance.now() + graceMs;
  const giveUpAt = killAt + graceMs;
  for (;;) {
    const processes = find();
    found ??= processes;
    if (processes.length === 0 || done()) return { found, left: [] };
    const now = performance.now();
    if (now > giveUpAt) return { found, left: processes };
    for (const { pid } of processes) {
      if (now > killAt) send(pid, 'SIGKILL');
      else if (!signalled.has(pid)) send(pid, first);
      signalled.add(pid);
    }
    await delay(lookAgainMs);
  }
}

/** Sends a signal; that the process has gone meanwhile is no error. */
export function send(pid: number, signal: NodeJS.Signals | number): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended, or belongs to somebody else.
  }
}
