import { setTimeout as delay } from 'node:timers/promises';
import { stopSignal } from './driver/traps.ts';
import type { FoundProcess } from './processes.ts';
import { send, terminate } from './terminate.ts';

/** How often a block that is to stop is told so, in milliseconds. */
const tellMs = 100;

/**
 * Ends a block but not its shell: its processes first, then the block itself, and only a shell that stays silent after all.
 *
 * @param shell - process id of the shell
 * @param find - lists the processes that the block has started and that are still there
 * @param graceMs - how long a process may take to end when asked
 * @param over - tells whether the block has ended
 * @param first - what its processes are told first
 */
export async function stopBlock(
  shell: number,
  find: () => FoundProcess[],
  graceMs: number,
  over: () => boolean,
  first?: NodeJS.Signals,
): Promise<void> {
  // Before its processes die: a block must not go on with what it would do after a failure.
  const say = () => over() || send(shell, stopSignal.number);
  say();
  const tell = setInterval(() => {
    // One that was halted hears nothing else.
    if (!over()) send(shell, 'SIGCONT');
    say();
  }, tellMs);
  for (const giveUpAt = performance.now() + 3 * graceMs; !over() && performance.now() < giveUpAt; ) {
    await terminate(find, graceMs, over, first);
    await delay(10);
  }
  clearInterval(tell);
  if (!over()) send(shell, 'SIGKILL');
}
