import type { Shell } from './shell.ts';
import { longestTimerMs } from './timers.ts';

/** How often it is looked whether the shell still does what it is told, in milliseconds. */
const lookMs = 100;

/**
 * Lets a shell end by itself, so that it runs what the article has set as its EXIT trap.
 *
 * @param limitMs - how long that may take
 * @returns whether it did; one that no longer does what it is told is not waited for
 */
export async function exitShell(shell: Shell, limitMs: number): Promise<'ended' | 'stopped'> {
  // The empty line is read by a shell that does not end.
  shell.write('\\builtin exit\n\n');
  let stop = () => {};
  const stopped = new Promise<'stopped'>((resolve) => {
    stop = () => resolve('stopped');
  });
  const look = setInterval(() => shell.hasReadAll() && stop(), lookMs);
  const limit = setTimeout(stop, Math.min(limitMs, longestTimerMs));
  const outcome = await Promise.race([shell.exited.then(() => 'ended' as const), stopped]);
  clearInterval(look);
  clearTimeout(limit);
  return outcome;
}
