import type { Shell } from './shell.ts';
import { longestTimerMs } from './timers.ts';

/** How often it is looked whether the shell still does what it is told, in milliseconds. */
const lookMs = 100;

/** How long an EXIT trap may take after an interrupt, in milliseconds: whoever interrupts a run kills it before long. */
const hurriedMs = 10_000;

/**
 * Lets a shell end by itself, so that it runs what the article has set as its EXIT trap.
 *
 * @param limitMs - how long that may take
 * @param signal - an interrupt, after which it may take no longer than ten seconds
 * @returns whether it did; one that no longer does what it is told is not waited for
 */
export async function exitShell(
  shell: Shell,
  limitMs: number,
  signal?: AbortSignal,
): Promise<'ended' | 'stopped'> {
  // The empty line is read by a shell that does not end.
  shell.write('\\builtin exit\n\n');
  let stop = () => {};
  const stopped = new Promise<'stopped'>((resolve) => {
    stop = () => resolve('stopped');
  });
  const look = setInterval(() => shell.hasReadAll() && stop(), lookMs);
  let limit = setTimeout(stop, Math.min(limitMs, longestTimerMs));
  const hurry = () => {
    clearTimeout(limit);
    limit = setTimeout(stop, Math.min(limitMs, hurriedMs));
  };
  if (signal?.aborted) hurry();
  signal?.addEventListener('abort', hurry);
  const outcome = await Promise.race([shell.exited.then(() => 'ended' as const), stopped]);
  clearInterval(look);
  clearTimeout(limit);
  signal?.removeEventListener('abort', hurry);
  return outcome;
}
