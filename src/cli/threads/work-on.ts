import { availableParallelism } from 'node:os';
import { isFile } from '../../article/location.ts';
import { readSource } from '../sources/read-source.ts';
import type { UnreadArticle } from '../sources/source-text.ts';
import { readWithWebFiles } from '../sources/web-files.ts';
import { answersOf } from './pool.ts';
import { unreadAnswer } from './unread-answer.ts';
import type { Answer, Answers, Done, Work, Worked } from './work.ts';

/** Each thread has to load and warm up everything anew: what it takes over must be worth that. */
const fewestForThread = 40;
/**
 * Most articles that are quicker in one thread where there are two cores: that thread compiles and collects garbage on the
 * second one already. Measured: 80 articles in 1.2 s by one thread and 1.4 s by two, 320 in 3.3 and 3.4, 686 in 6.8 and 6.0.
 */
const mostForTwoCores = 400;
const mostThreads = 8;

/** Does the work with every article, on as many cores as pay. The answers come in the order of the paths. */
export async function workOn<Kind extends keyof Answers>(
  paths: readonly string[],
  work: Work<Kind>,
): Promise<Worked<Kind>> {
  const files = paths.filter(isFile);
  const ofFiles = await workOnFiles(files, work);
  const worked: Worked<Kind> = { answers: [], offers: [], unread: [] };
  let place = 0;
  for (const path of paths) {
    const answer = isFile(path)
      ? (ofFiles[place++] ?? (await whyNotRead(path)))
      : await workOnSource(path, work);
    if ('problem' in answer) {
      worked.unread.push(answer);
      worked.answers.push(unreadAnswer(answer, work.kind));
    } else {
      worked.answers.push(answer.answer);
      worked.offers.push(answer.offers);
    }
  }
  return worked;
}

async function whyNotRead(path: string): Promise<UnreadArticle> {
  const source = await readSource(path);
  return { path, problem: source.ok ? 'it was not there for a moment' : source.problem };
}

async function workOnSource<Kind extends keyof Answers>(
  path: string,
  work: Work<Kind>,
): Promise<Done<Kind> | UnreadArticle> {
  const source = await readSource(path);
  if (!source.ok) return { path, problem: source.problem };
  const { workerOf } = await import('./worker-of.ts');
  const worker = workerOf(work);
  return readWithWebFiles(path, source.address, (web) => worker.text(path, source.text, web));
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
