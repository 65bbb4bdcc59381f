import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, constants, openSync, readlinkSync } from 'node:fs';
import type { PrivateFolder } from './folder.ts';
import { quote } from './quote.ts';

/**
 * How the terminal is to be: reading finds the end of input at once, nothing is echoed, and lines end as they were printed.
 */
const mode = '-icanon min 0 time 0 -echo -onlcr cols 80 rows 24';

/**
 * Starts a bash that has a pseudo-terminal, by util-linux' `script`: Node cannot make one without a native module.
 *
 * @returns the `script` process; the shell is its child, and says itself which process it is
 */
export function spawnInTerminal(
  bash: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  folder: PrivateFolder,
  [stdout, stderr]: readonly [number, number],
): ChildProcess {
  const command = `stty ${mode}; exec ${[bash, ...args].map(quote).join(' ')}`;
  // An input that ends would be typed into the terminal as Ctrl-D.
  const input = openSync(folder.input, constants.O_RDWR);
  const child = spawn('script', ['--quiet', '--return', '--flush', '--command', command, '/dev/null'], {
    cwd: folder.path,
    env: { TERM: 'xterm', ...environment },
    detached: true,
    stdio: [input, stdout, stderr],
  });
  closeSync(input);
  return child;
}

/** Puts a terminal back into that mode, in which a block may not have left it. */
export function resetTerminal(device: string, path: string): void {
  spawnSync('stty', ['-F', device, 'sane', ...mode.split(' ')], { env: { PATH: path }, stdio: 'ignore' });
}

/** A terminal that docproof holds open, so that nobody else is given the same device meanwhile. */
export interface HeldTerminal {
  /** Path of the device. */
  device: string;
  close(): void;
}

/** Holds the terminal of a shell that has just greeted; `null` if that cannot be told, or has gone. */
export function holdTerminal(pid: number): HeldTerminal | null {
  try {
    // Where it prints to may still be where the greeting went.
    const device = readlinkSync(`/proc/${pid}/fd/0`);
    const descriptor = openSync(device, constants.O_RDWR | constants.O_NOCTTY | constants.O_NONBLOCK);
    return { device, close: () => closeSync(descriptor) };
  } catch {
    return null;
  }
}

/** What is printed behind a block's output, to tell where that ends: between a terminal and its reader there is a delay. */
export function endMarker(token: string): string {
  return `\x1e${token}\x1e`;
}

/** Takes the end marker out of a stream. */
export class MarkerFilter {
  readonly #marker: Buffer;
  readonly #emit: (chunk: Buffer) => void;
  #held: Buffer = Buffer.alloc(0);
  #onSeen: () => void = () => {};
  #seen = false;

  constructor(token: string, emit: (chunk: Buffer) => void) {
    this.#marker = Buffer.from(endMarker(token));
    this.#emit = emit;
  }

  push(chunk: Buffer): void {
    const bytes = Buffer.concat([this.#held, chunk]);
    const at = bytes.indexOf(this.#marker);
    if (at !== -1) {
      this.#held = Buffer.alloc(0);
      this.#pass(bytes.subarray(0, at));
      this.#seen = true;
      this.#onSeen();
      this.#pass(bytes.subarray(at + this.#marker.length));
      return;
    }
    const keep = this.#beginning(bytes);
    this.#held = bytes.subarray(bytes.length - keep);
    this.#pass(bytes.subarray(0, bytes.length - keep));
  }

  /** Resolves when the marker has come. */
  async seen(): Promise<void> {
    if (this.#seen) return;
    await new Promise<void>((resolve) => {
      this.#onSeen = resolve;
    });
  }

  #pass(bytes: Buffer): void {
    if (bytes.length > 0) this.#emit(bytes);
  }

  /** How many bytes at the end may be the beginning of the marker. */
  #beginning(bytes: Buffer): number {
    for (let length = Math.min(this.#marker.length - 1, bytes.length); length > 0; length -= 1) {
      if (bytes.subarray(-length).equals(this.#marker.subarray(0, length))) return length;
    }
    return 0;
  }
}
