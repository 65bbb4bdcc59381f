import { setTimeout as delay } from 'node:timers/promises';
import type { FoundProcess } from './processes.ts';

/** How often processes that were asked to end are looked at again, in milliseconds. */
const lookAgainMs = 25;

/**
 * Ends processes: TERM (or what else they are to be told first), a grace, KILL. Looks again and again, since a process that is ending may start others.
 * The grace counts from when they were told: looking for them takes its time on a busy machine.
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
  const told = new Set<number>();
  let found: FoundProcess[] | null = null;
  let [killAt, giveUpAt] = [Infinity, Infinity];
  for (;;) {
    const processes = find();
    found ??= processes;
    if (processes.length === 0 || done()) return { found, left: [] };
    const now = performance.now();
    if (now > giveUpAt) return { found, left: processes };
    const isOver = now > killAt;
    for (const { pid } of processes) {
      if (isOver) send(pid, 'SIGKILL');
      else if (!told.has(pid)) send(pid, first);
      told.add(pid);
    }
    if (killAt === Infinity) killAt = performance.now() + graceMs;
    if (isOver && giveUpAt === Infinity) giveUpAt = performance.now() + graceMs;
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
