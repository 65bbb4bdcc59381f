import { isOlder, type Moment, roughlyNow } from './moment.ts';
import { descendants, type FoundProcess, findProcesses, type Marks } from './processes.ts';
import { send } from './terminate.ts';

/** The processes of a session: its shells, and what they have started. */
export class SessionProcesses {
  readonly #groups = new Set<number>();
  readonly #pipes: Set<string>;
  readonly #known = new Map<number, number>();
  readonly #declared = new Set<number>();
  readonly #marks: Marks;
  /** Process ids of jobs that may run on beyond their block. */
  readonly #declaredJobs: () => readonly number[];

  /**
   * @param pipes - paths of the pipes that only the session's processes hold
   * @param watchdog - process id of the watchdog, which may hold what they hold
   */
  constructor(
    mark: string,
    pipes: readonly string[],
    watchdog: number | null,
    declaredJobs: () => readonly number[],
  ) {
    this.#pipes = new Set(pipes);
    this.#declaredJobs = declaredJobs;
    this.#marks = {
      groups: this.#groups,
      environment: `DOCPROOF_RUN=${mark}`,
      descriptors: this.#pipes,
      known: this.#known,
      except: new Set(watchdog === null ? [process.pid] : [process.pid, watchdog]),
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

  /** A device that others may use from now on. Those of the session that hold it have begun before. */
  forgetPipe(path: string): void {
    const now = roughlyNow();
    const pipes = new Set([path]);
    for (const found of findProcesses({ ...this.#marks, descriptors: pipes })) {
      if (isOlder(found, now)) this.#known.set(found.pid, found.startedAt);
    }
    this.#pipes.delete(path);
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
   * Those that a block has started. What descends from processes that are older is theirs, such as the workers of a server.
   *
   * @param since - when it began
   * @param earlierJobs - process ids of jobs of blocks before it
   */
  startedSince(since: Moment, earlierJobs: Iterable<number>): FoundProcess[] {
    const found = this.find();
    const others = found.filter(({ pid }) => !this.#groups.has(pid));
    const older = others.filter((found) => isOlder(found, since)).map(({ pid }) => pid);
    const earlier = descendants(others, [...older, ...earlierJobs]);
    return others.filter(({ pid }) => !earlier.has(pid));
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
