import { expect, test } from 'vitest';
import { answersOf } from '../../../src/cli/threads/pool.ts';

/** A script for threads, which does this with every path. */
function script(does: string): URL {
  const text = `
    import { parentPort, workerData, threadId } from 'node:worker_threads';
    parentPort.on('message', (paths) => parentPort.postMessage(paths.map((path) => { ${does} })));`;
  return new URL(`data:text/javascript,${encodeURIComponent(text)}`);
}

const paths = Array.from({ length: 100 }, (_, place) => String(place));

test('the answers come in the order of the paths, whoever is faster', async () => {
  const does =
    'if (path % 7 === 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3); return path + workerData;';
  const answers = await answersOf(paths, { script: script(does), data: '!', threads: 3 });
  expect(answers).toEqual(paths.map((path) => `${path}!`));
});

test('several threads share the work', async () => {
  const does = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20); return threadId;';
  const answers = await answersOf(paths, { script: script(does), data: null, threads: 3 });
  expect(new Set(answers).size).toBe(3);
});

test('what a thread throws is thrown', async () => {
  const does = 'if (path === "50") throw new RangeError("fifty"); return path;';
  await expect(answersOf(paths, { script: script(does), data: null, threads: 2 })).rejects.toThrow('fifty');
});

test('a thread that ends without an answer is an error', async () => {
  await expect(
    answersOf(paths, { script: script('process.exit(3);'), data: null, threads: 2 }),
  ).rejects.toThrow('a thread has ended with status 3');
});

test('a thread whose script is missing is an error', async () => {
  const missing = new URL('no-such-file.js', import.meta.url);
  await expect(answersOf(paths, { script: missing, data: null, threads: 2 })).rejects.toThrow(
    'no-such-file.js',
  );
});

test('without paths nothing is asked', async () => {
  expect(await answersOf([], { script: script('return 1;'), data: null, threads: 2 })).toEqual([]);
});
