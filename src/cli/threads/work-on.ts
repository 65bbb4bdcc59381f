import { availableParallelism } from 'node:os';
import { answersOf } from './pool.ts';
import type { Answer, Answers, Work } from './work.ts';

/** A thread has to load everything anew, which takes as long as some articles. */
const fewestForThread = 40;
const mostThreads = 8;

/** Does the work with every article, on as many cores as pay. Gives the answers in the order of the paths. */
export async function workOn<Kind extends keyof Answers>(
  paths: readonly string[],
  work: Work<Kind>,
): Promise<Answer<Kind>[]> {
  const threads = Math.min(availableParallelism(), mostThreads, Math.floor(paths.length / fewestForThread));
  if (threads > 1) {
    const script = new URL('thread.js', import.meta.resolve('docproof'));
    const answers = await answersOf(paths, { script, data: work, threads });
    // The cast: of every article the threads answer what the work asks for.
    if (answers !== null) return answers as Answer<Kind>[];
  }
  const { workerOf } = await import('./worker-of.ts');
  return paths.map(workerOf(work));
}
