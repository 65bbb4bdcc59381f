import { Worker } from 'node:worker_threads';

/** Articles that a thread gets at a time: few enough that none waits long for the last one, enough that messages cost nothing. */
const batchSize = 8;

/**
 * Has paths worked on by several threads. Gives the answers in the order of the paths.
 *
 * @param script - what each thread runs; it is told an array of paths, and answers with an array of as many answers
 * @param data - what each thread is given to begin with
 * @returns `null` if the system gives us no thread at all
 * @throws what a thread throws; the others are ended then
 */
export async function answersOf(
  paths: readonly string[],
  { script, data, threads }: { script: URL; data: unknown; threads: number },
): Promise<unknown[] | null> {
  const workers = startWorkers(script, data, threads);
  if (workers.length === 0) return null;
  const answers: unknown[] = new Array(paths.length);
  let next = 0;
  const takeBatch = () => {
    const first = next;
    next = Math.min(first + batchSize, paths.length);
    return { first, batch: paths.slice(first, next) };
  };
  try {
    await Promise.all(
      workers.map(async (worker) => {
        for (let { first, batch } = takeBatch(); batch.length > 0; { first, batch } = takeBatch()) {
          for (const [place, answer] of (await ask(worker, batch)).entries()) answers[first + place] = answer;
        }
      }),
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return answers;
}

/** As many as the system lets us start. */
function startWorkers(script: URL, data: unknown, threads: number): Worker[] {
  const workers: Worker[] = [];
  try {
    while (workers.length < threads) workers.push(new Worker(script, { workerData: data }));
  } catch {
    // There are too many threads already.
  }
  return workers;
}

function ask(worker: Worker, batch: readonly string[]): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const ended = (status: number) => reject(new Error(`a thread has ended with status ${status}`));
    worker.once('error', reject);
    worker.once('messageerror', reject);
    worker.once('exit', ended);
    worker.once('message', (answers: unknown[]) => {
      worker.off('error', reject);
      worker.off('messageerror', reject);
      worker.off('exit', ended);
      resolve(answers);
    });
    worker.postMessage(batch);
  });
}
