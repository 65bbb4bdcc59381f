import { BackgroundJob } from './background-job.ts';
import { afterDataOfEnded } from './channel.ts';
import { FieldReader } from './fields.ts';
import type { PrivateFolder } from './folder.ts';
import { OutputWatch } from './output-watch.ts';
import type { BlockRequest, StreamName } from './types.ts';

/** The blocks of a session that run on as jobs of its shell. */
export class BackgroundJobs {
  /** A job that has ended before it was ready has its exit status, or `null` if that is not known. */
  readonly #states = new Map<BackgroundJob, 'starting' | 'ready' | number | null>();
  /** Those that have said so. */
  readonly #ended = new Set<BackgroundJob>();
  readonly #events = new FieldReader();
  readonly #folder: PrivateFolder;
  #onSettled: () => void = () => {};

  constructor(folder: PrivateFolder) {
    this.#folder = folder;
  }

  /** Process ids of those that have begun. */
  get pids(): number[] {
    return [...this.#states.keys()].flatMap(({ pid }) => pid ?? []);
  }

  /**
   * @param isReady - tells it from what the job has printed; `null` where it is ready from the beginning
   * @param whole - files for the streams of which more comes than is kept
   * @param onOutput - called with each piece of output, as long as the session is open
   */
  add(
    isReady: ((output: string) => boolean) | null,
    whole: BlockRequest['whole'],
    onOutput: (stream: StreamName, chunk: Buffer) => void,
  ): BackgroundJob {
    const watch = isReady && new OutputWatch(isReady, () => this.#settle(job, 'ready'));
    const job = new BackgroundJob(this.#folder, this.#states.size + 1, whole, (stream, chunk) => {
      onOutput(stream, chunk);
      watch?.push(chunk);
    });
    this.#states.set(job, isReady === null ? 'ready' : 'starting');
    return job;
  }

  /** Takes in what jobs say of themselves. */
  push(chunk: Buffer): void {
    this.#events.push(chunk);
    while (this.#events.fields.length >= 3) {
      const [number, event, value] = this.#events.take(3);
      const job = [...this.#states.keys()].find((candidate) => String(candidate.number) === number);
      if (!job) continue;
      if (event === 'started') job.pid = Number(value);
      else {
        this.#ended.add(job);
        // What it has printed comes first, and what has failed in it: the look that told of this may have been too early for them.
        afterDataOfEnded(() => this.#settle(job, Number(value)));
      }
    }
  }

  /** Resolves when a job is ready, or with its exit status if it has ended before. */
  async settled(job: BackgroundJob): Promise<'ready' | number | null> {
    for (;;) {
      const state = this.#states.get(job);
      if (state !== 'starting') return state === undefined ? 'ready' : state;
      await new Promise<void>((resolve) => {
        this.#onSettled = resolve;
      });
    }
  }

  /** A job that was killed, or has become another program, ends without a word. */
  look(): void {
    for (const [job, state] of this.#states) {
      // What it has said before it ended comes first.
      if (state === 'starting' && job.pid !== null && !isAlive(job.pid))
        afterDataOfEnded(() => {
          if (!this.#ended.has(job)) this.giveUp(job);
        });
    }
  }

  /** It will not get ready any more. */
  giveUp(job: BackgroundJob): void {
    this.#settle(job, null);
  }

  close(): void {
    for (const job of this.#states.keys()) job.close();
  }

  #settle(job: BackgroundJob, state: 'ready' | number | null): void {
    if (this.#states.get(job) !== 'starting') return;
    this.#states.set(job, state);
    this.#onSettled();
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
