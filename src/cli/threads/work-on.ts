import { availableParallelism } from 'node:os';
import { isFile } from '../../article/location.ts';
import { readSource } from '../sources/read-source.ts';
import { readWithWebFiles } from '../sources/web-files.ts';
import type { Offers } from '../unmatched.ts';
import { answersOf } from './pool.ts';
import type { Answer, Answers, Done, Work } from './work.ts';

/** Each thread has to load and warm up everything anew: what it takes over must be worth that. */
const fewestForThread = 40;
/**
 * Most articles that are quicker in one thread where there are two cores: that thread compiles and collects garbage on the
 * second one already. Measured: 80 articles in 1.2 s by one thread and 1.4 s by two, 320 in 3.3 and 3.4, 686 in 6.8 and 6.0.
 */
const mostForTwoCores = 400;
const mostThreads = 8;

/** The answers in the order of the paths, or what could not be read. */
export type Worked<Kind extends keyof Answers> =
  | { ok: true; answers: Answers[Kind][]; offers: Offers[] }
  | { ok: false; message: string };

/** Does the work with every article, on as many cores as pay. */
export async function workOn<Kind extends keyof Answers>(
  paths: readonly string[],
  work: Work<Kind>,
): Promise<Worked<Kind>> {
  const files = paths.filter(isFile);
  const ofFiles = await workOnFiles(files, work);
  const answers: Answers[Kind][] = [];
  const offers: Offers[] = [];
  let place = 0;
  for (const path of paths) {
    const answer = isFile(path) ? (ofFiles[place++] ?? null) : await workOnSource(path, work);
    if (answer === null) return { ok: false, message: await whyNotRead(path) };
    if (typeof answer === 'string') return { ok: false, message: answer };
    answers.push(answer.answer);
    offers.push(answer.offers);
  }
  return { ok: true, answers, offers };
}

async function whyNotRead(path: string): Promise<string> {
  const source = await readSource(path);
  return source.ok ? `${path} could not be read` : source.message;
}

/** Gives a message where it cannot be read. */
async function workOnSource<Kind extends keyof Answers>(
  path: string,
  work: Work<Kind>,
): Promise<Done<Kind> | string> {
  const source = await readSource(path);
  if (!source.ok) return source.message;
  const { workerOf } = await import('./worker-of.ts');
  const worker = workerOf(work);
  return readWithWebFiles(path, (web) => worker.text(path, source.text, web));
}

async function workOnFiles<Kind extends keyof Answers>(
  paths: readonly string[],
  work: Work<Kind>,
): Promise<Answer<Kind>[]> {
  const threads = threadsFor(paths.length, availableParallelism());
  if (threads > 1) {
    const script = new URL('thread.js', import.meta.resolve('docproof'));
    const answers = await answersOf(paths, { script, data: work, threads });
    // The cast: of every article the threads answer what the work asks for.
    if (answers !== null) return answers as Answer<Kind>[];
  }
  if (paths.length === 0) return [];
  const { workerOf } = await import('./worker-of.ts');
  return paths.map(workerOf(work).file);
}

/** Number of threads beside the main one; 1 stands for none. */
export function threadsFor(articles: number, cores: number): number {
  if (cores < 3 && articles <= mostForTwoCores) return 1;
  return Math.max(1, Math.min(cores, mostThreads, Math.floor(articles / fewestForThread)));
}
