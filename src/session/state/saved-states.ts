import { openQuietChannel, type QuietChannel } from '../channel.ts';
import type { StateMarks } from './save.ts';
import { type ShellState, StateReader } from './state-reader.ts';

/** Around which blocks a shell saves its state. */
export interface Saves {
  before: boolean;
  after: boolean;
}

/** The states that the shells of a session save: how many are still to come, and what the next shell would begin with. */
export class SavedStates {
  readonly #reader: StateReader;
  readonly #channel: QuietChannel;
  /** What the shell has begun with, if another was before it. */
  #restored: ShellState | null = null;
  /** How many states the shells have been told to save. */
  #due = 0;
  /** How many blocks have begun since the state was saved. */
  #unsaved = 0;

  /** @param path - the pipe that they are written into */
  constructor(path: string, marks: StateMarks) {
    this.#reader = new StateReader(marks);
    this.#channel = openQuietChannel(path, (chunk) => this.#reader.push(chunk));
  }

  /** Whether the shell has ended by itself, and saved its state on the way. */
  get isSavedAtExit(): boolean {
    return this.#reader.last()?.atExit ?? false;
  }

  /** The command that sets the DEBUG trap; empty if there is none. */
  get debugTrap(): string {
    return this.#reader.debugTrap();
  }

  /** Process ids of the shell's jobs, as of the last state. */
  jobs(): Set<number> {
    this.#channel.drain();
    return this.#reader.jobs();
  }

  /** Whether an option of `set -o` was on. */
  hasOption(name: string): boolean {
    return this.#reader.hasOption(name);
  }

  /**
   * A block is about to begin. Where it is perilous, what others have changed before it is saved first, and what it changes itself behind
   * it: cleanup must be able to name what it has made.
   */
  beginBlock({ isPerilous, isWanted }: { isPerilous: boolean; isWanted: boolean }): Saves {
    const before = isPerilous && this.#unsaved > 0;
    const after = isPerilous || isWanted;
    this.#due += Number(before) + Number(after);
    this.#unsaved = before ? 1 : this.#unsaved + 1;
    return { before, after };
  }

  /** A block has ended with its shell alive. */
  endBlock({ after }: Saves): void {
    if (after) this.#unsaved = 0;
    if (this.#due > this.#reader.received) this.#channel.drain();
  }

  /** The state after `save` has let the shell save it; `null` if it has ended instead. */
  async take(save: () => void, ended: Promise<unknown>): Promise<ShellState | null> {
    this.watch();
    // One may still be on its way.
    await Promise.race([this.allArrived(), ended]);
    this.#due += 1;
    save();
    await Promise.race([this.allArrived(), ended]);
    return this.#reader.received >= this.#due ? this.#reader.last() : null;
  }

  /** Resolves when everything has come that the shell was told to save. */
  allArrived(): Promise<void> {
    return this.#reader.atLeast(this.#due);
  }

  /** What the next shell begins with, `null` if nothing is known; and what it will not have, one line each. */
  handOver(): { state: ShellState | null; lost: string[] } {
    const state = this.#reader.last() ?? this.#restored;
    const notSaved = state?.atExit ? [] : [unsaved(this.#unsaved)];
    // Until it has saved its own, the next shell would be followed by one with the same.
    this.#restored = state && { ...state, lost: [], atExit: false };
    this.#reader.clear();
    this.#due = this.#reader.received;
    this.#unsaved = 0;
    return { state, lost: [...notSaved, ...(state?.lost ?? [])] };
  }

  /** Takes in what has been saved so far. */
  drain(): void {
    this.#channel.drain();
  }

  /** Takes in from now on what is saved, as it comes. */
  watch(): void {
    this.#channel.watch();
  }

  close(): void {
    this.#channel.close();
  }
}

/** What a new shell does not have of the blocks since the state was saved. */
function unsaved(blocks: number): string {
  return blocks > 1
    ? `what the last ${blocks} blocks had changed in the shell`
    : 'what the step had changed in the shell';
}
