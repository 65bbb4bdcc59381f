import { quoteOnOneLine } from '../quote.ts';
import { lostThings, restoreScript, type SavedState, trapCommands } from './restore.ts';
import { partNames, type StateMarks } from './save.ts';

/** What a shell has saved of itself. Plain data: it can be written to disk and read again. */
export interface ShellState {
  /** Bash source that brings it back in a new shell, one character a byte. */
  script: string;
  /** What cannot be brought back, one line each. */
  lost: string[];
  /** Whether it was saved by a shell that was ending, and not between two blocks. */
  atExit: boolean;
}

const nothing = Buffer.alloc(0);

/** Takes in the states that shells save, and keeps the last one that came whole. They are read only where one is needed. */
export class StateReader {
  readonly #marks: StateMarks;
  readonly #end: Buffer;
  #arriving: Buffer[] = [];
  /** The last bytes of what is arriving: the end mark may come in two pieces. */
  #tail: Buffer = nothing;
  #whole: Buffer[] = [];
  #received = 0;
  #onWhole: (() => void) | null = null;

  constructor(marks: StateMarks) {
    this.#marks = marks;
    this.#end = Buffer.from(`\0${marks.end}\0`);
  }

  /** How many states have come whole. */
  get received(): number {
    return this.#received;
  }

  push(chunk: Buffer): void {
    const joint = Buffer.concat([this.#tail, chunk]);
    const mark = joint.lastIndexOf(this.#end);
    const end = mark === -1 ? 0 : mark + this.#end.length;
    if (mark !== -1) {
      this.#whole = [...this.#arriving, chunk.subarray(0, end - this.#tail.length)];
      this.#arriving = [];
      this.#received += countOf(this.#end, joint);
    }
    const rest = mark === -1 ? chunk : joint.subarray(end);
    if (rest.length > 0) this.#arriving.push(rest);
    this.#tail = joint.subarray(end).subarray(1 - this.#end.length);
    if (mark !== -1) this.#onWhole?.();
  }

  /** Forgets everything: what a shell has left unfinished must not be taken for the next one's. */
  clear(): void {
    this.#arriving = [];
    this.#tail = nothing;
    this.#whole = [];
  }

  /** Resolves when so many states have come whole. */
  async atLeast(count: number): Promise<void> {
    while (this.#received < count) {
      await new Promise<void>((resolve) => {
        this.#onWhole = resolve;
      });
    }
  }

  /** The last state; `null` if there is none. */
  last(): ShellState | null {
    const state = this.#read();
    return state && { script: restoreScript(state), lost: lostThings(state), atExit: state.atExit };
  }

  /** Whether an option of `set -o` was on. */
  hasOption(name: string): boolean {
    return this.#read()?.part('options').split(':').includes(name) ?? false;
  }

  /** Process ids of the shell's jobs. */
  jobs(): Set<number> {
    const lines = this.#read()?.part('jobs').split('\n') ?? [];
    return new Set(lines.map((line) => Number(/^(?:\[\d+\]\S*\s+)?(\d+)/.exec(line)?.[1])));
  }

  /** The command that sets the DEBUG trap, on one line; empty if there is none. */
  debugTrap(): string {
    const trap = trapCommands(this.#read()?.traps ?? '').find(({ signal }) => signal === 'DEBUG');
    return trap === undefined ? '' : `\\builtin trap -- ${quoteOnOneLine(trap.action)} DEBUG`;
  }

  #read(): (SavedState & { atExit: boolean }) | null {
    // One character a byte: values need not be UTF-8.
    const fields = Buffer.concat(this.#whole).toString('latin1').split('\0').slice(0, -2);
    const start = fields.lastIndexOf(this.#marks.start);
    if (start === -1) return null;
    return {
      part: (name) => fields[start + partNames.indexOf(name)] ?? '',
      traps: fields[start - 1] ?? '',
      arguments: fields.slice(start + partNames.length),
      atExit: fields[start - 2] === this.#marks.exit,
    };
  }
}

function countOf(mark: Buffer, bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + mark.length - 1)) count += 1;
  return count;
}
