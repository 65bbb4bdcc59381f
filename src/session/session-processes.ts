import { uptime } from 'node:os';
import { descendants, type FoundProcess, findProcesses, type Marks } from './processes.ts';
import { send } from './terminate.ts';

/** The system counts the beginnings of processes in hundredths of a second. */
const tolerance = 0.02;

const boot = uptime() - performance.now() / 1_000;

/** As `uptime()`, which has to ask the system, tells it. */
export function secondsAfterBoot(): number {
  return boot + performance.now() / 1_000;
}

/** The processes of a session: its shells, and what they have started. */
export class SessionProcesses {
  readonly #groups = new Set<number>();
  readonly #pipes: Set<string>;
  readonly #known = new Map<number, number>();
  readonly #declared = new Set<number>();
  readonly #marks: Marks;
  /** Process ids of jobs that may run on beyond their block. */
  readonly #declaredJobs: () => readonly number[];

  /** @param pipes - paths of the pipes that only the session's processes hold */
  constructor(mark: string, pipes: readonly string[], declaredJobs: () => readonly number[]) {
    this.#pipes = new Set(pipes);
    this.#declaredJobs = declaredJobs;
    this.#marks = {
      groups: this.#groups,
      environment: `DOCPROOF_RUN=${mark}`,
      descriptors: this.#pipes,
      known: this.#known,
    };
  }

  get shells(): Iterable<number> {
    return this.#groups;
  }

  addShell(pid: number): void {
    this.#groups.add(pid);
  }

  addPipes(paths: readonly string[]): void {
    for (const path of paths) this.#pipes.add(path);
  }

  /** All that are alive. What has been found once is known from then on, even when its parent has gone. */
  find(): FoundProcess[] {
    const found = findProcesses(this.#marks);
    for (const { pid, startedAt } of found) this.#known.set(pid, startedAt);
    for (const pid of descendants(found, [...this.#declared, ...this.#declaredJobs()]))
      this.#declared.add(pid);
    return found;
  }

  /**
   * Those that a block has started.
   *
   * @param since - seconds after boot at which it began
   * @param earlierJobs - process ids of jobs of blocks before it
   */
  startedSince(since: number, earlierJobs: Iterable<number>): FoundProcess[] {
    const found = this.find();
    const earlier = descendants(found, earlierJobs);
    return found.filter(
      ({ pid, startedAt }) => startedAt >= since - tolerance && !earlier.has(pid) && !this.#groups.has(pid),
    );
  }

  /** Those that should have ended with their block: no shell, and nothing that a directive lets run on. */
  undeclared(processes: readonly FoundProcess[]): FoundProcess[] {
    return processes.filter(({ pid }) => !this.#declared.has(pid) && !this.#groups.has(pid));
  }

  /** Kills all at once. */
  kill(): void {
    for (const { pid } of this.find()) send(pid, 'SIGKILL');
  }
}
