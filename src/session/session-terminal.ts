import type { SessionProcesses } from './session-processes.ts';
import { type HeldTerminal, holdTerminal, resetTerminal } from './terminal.ts';
import type { SessionOptions } from './types.ts';

/** The terminal that a session's shell has under `tty`, if any: what holds it belongs to the session. */
export class SessionTerminal {
  readonly #processes: SessionProcesses;
  readonly #watchdog: SessionOptions['watchdog'];
  #held: HeldTerminal | null = null;

  constructor(processes: SessionProcesses, watchdog: SessionOptions['watchdog']) {
    this.#processes = processes;
    this.#watchdog = watchdog;
  }

  /** Path of its device; `null` if there is none. */
  get device(): string | null {
    return this.#held?.device ?? null;
  }

  /** Takes the terminal of a shell that has just greeted. */
  async enter(shell: number): Promise<void> {
    this.#held = holdTerminal(shell);
    if (this.#held === null) return;
    this.#processes.addPipes([this.#held.device]);
    await this.#watchdog?.guardTerminal(this.#held.device);
  }

  /**
   * Puts it back into the mode in which blocks find it.
   *
   * @param path - where `stty` is looked for
   */
  reset(path: string): void {
    if (this.#held) resetTerminal(this.#held.device, path);
  }

  /** Somebody else may have it next: what holds it now is known from here on by itself. */
  leave(): void {
    if (this.#held === null) return;
    const { device } = this.#held;
    this.#processes.forgetPipe(device);
    this.#watchdog?.releaseTerminal(device);
    this.#held.close();
    this.#held = null;
  }
}
