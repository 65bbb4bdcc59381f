// A thread of its own that works on articles: it is told their paths, some at a time, and answers in the same order.
import { parentPort, workerData } from 'node:worker_threads';
import type { Work } from './work.ts';
import { workerOf } from './worker-of.ts';

// The cast is for what only the starter of this thread hands over.
const work = workerOf(workerData as Work);

parentPort?.on('message', (paths: readonly string[]) => {
  parentPort?.postMessage(paths.map(work.file));
});
