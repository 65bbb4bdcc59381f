import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { type Greeting, openingLines, readGreeting } from './driver/lines.ts';
import type { PrivateFolder } from './folder.ts';
import { type Shell, startShell } from './shell.ts';
import type { SessionOptions } from './types.ts';

/** How long a new shell may take to answer, in milliseconds. */
const startLimitMs = 30_000;

/** What a new shell begins with. */
export interface Beginning {
  environment: Readonly<Record<string, string>>;
  /** The line that takes it to where the first block runs. */
  toStart: string;
}

/** Called as soon as the process runs, before the shell has said anything. */
type OnStarted = (shell: Shell) => void;

/** Starts the shells of a session, each of which says first which version and process it is. */
export class ShellStarter {
  readonly #options: SessionOptions;
  readonly #folder: PrivateFolder;
  /** What a shell's greeting begins with. */
  #token = '';
  #onGreeting: (greeting: Greeting) => void = () => {};
  #tellsLine = false;

  constructor(options: SessionOptions, folder: PrivateFolder) {
    this.#options = options;
    this.#folder = folder;
  }

  /** Whether the last shell can be told which line it is at. */
  get tellsLine(): boolean {
    return this.#tellsLine;
  }

  /**
   * Starts a shell and waits for its greeting. With a terminal the process that was started is only the one which keeps that; the
   * shell's own id is in `pid` afterwards.
   *
   * @returns why there is no shell to work with; `null` if there is one
   */
  async start({ environment, toStart }: Beginning, onStarted: OnStarted): Promise<string | null> {
    const { shell: bash, tty = false } = this.#options;
    const shell = await startShell(bash, environment, this.#folder, tty);
    if (shell instanceof Error) {
      const needs = tty ? ' (a terminal needs the program script, of util-linux)' : '';
      return `bash could not be started: ${shell.message}${needs}`;
    }
    onStarted(shell);
    this.#token = randomUUID();
    const greeting = new Promise<string>((resolve) => {
      this.#onGreeting = ({ version, pid, tellsLine }) => {
        if (tty) shell.pid = pid;
        this.#tellsLine = tellsLine;
        resolve(version);
      };
    });
    shell.write(openingLines(this.#folder, toStart, this.#token));
    const ended = shell.exited.then(({ code, signal }) => new Error(`with ${signal ?? `status ${code}`}`));
    const late = delay(startLimitMs, null, { ref: false });
    const answer = await Promise.race([greeting, ended, late]);
    if (answer === null) return `${bash} has not answered for ${startLimitMs / 1_000} s`;
    if (answer instanceof Error) return `${bash} has ended before it could be used, ${answer.message}`;
    return isRecent(answer) ? null : `docproof needs bash 4.4 or newer; ${bash} is version ${answer}`;
  }

  /** Takes in what a shell has said before any block. */
  hear(fields: readonly string[]): void {
    const at = fields.indexOf(this.#token);
    const greeting = at === -1 ? null : readGreeting(fields.slice(at + 1));
    if (greeting) this.#onGreeting(greeting);
  }
}

function isRecent(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 4 || (major === 4 && minor >= 4);
}
