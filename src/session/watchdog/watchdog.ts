import { type ChildProcess, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { watchdogScript } from './script.ts';

/** What is left to end or remove if docproof is killed; a file is removed as a folder is. */
export type Guarded = { group: number } | { folder: string };

/** A small process that outlives docproof if docproof is killed, and then ends what the run has started. */
export interface Watchdog {
  /** Its process id; `null` if it could not be started. */
  readonly pid: number | null;
  guard(guarded: Guarded): void;
  /** It has ended, or was removed. */
  release(guarded: Guarded): void;
  /**
   * Guards the processes that hold a terminal. Resolves when the watchdog holds it as well: without that, the device could go together
   * with docproof, and nothing would tell what still holds it.
   *
   * @param device - path of the device
   */
  guardTerminal(device: string): Promise<void>;
  releaseTerminal(device: string): void;
  /** Everything has ended by itself: there is nothing left to watch. */
  dismiss(): void;
}

/**
 * Starts the watchdog of a run.
 *
 * @param bash - path of the bash to run it with
 * @param mark - what the values of `DOCPROOF_RUN` begin with in this run
 */
export function startWatchdog(bash: string, path: string, mark: string): Watchdog {
  const child = spawn(
    bash,
    ['--noprofile', '--norc', '-c', 'eval "$DOCPROOF_WATCHDOG"', 'docproof-watchdog'],
    {
      cwd: '/',
      env: { PATH: path, DOCPROOF_WATCHDOG: watchdogScript },
      detached: true,
      stdio: ['pipe', 'pipe', 'ignore'],
    },
  );
  // Without a watchdog the run goes on; a shell that cannot be started is reported where articles need one.
  child.on('error', () => {});
  child.stdin.on('error', () => {});
  child.unref();
  const nextAnswer = answersOf(child);
  const tell = (what: string, value: string) => child.stdin.write(`${what}\0${value}\0`);
  tell('mark', mark);
  return {
    pid: child.pid ?? null,
    guard: (guarded) => void tell(...recordOf('+', guarded)),
    release: (guarded) => void tell(...recordOf('-', guarded)),
    guardTerminal(device) {
      tell('+terminal', device);
      return nextAnswer();
    },
    releaseTerminal: (device) => void tell('-terminal', device),
    dismiss() {
      tell('done', '');
      child.stdin.end();
    },
  };
}

/** Each call resolves with the next byte that the watchdog prints, or when it has ended. */
function answersOf(child: ChildProcess & { stdout: NodeJS.ReadableStream }): () => Promise<void> {
  const waiting: (() => void)[] = [];
  let ended = false;
  child.stdout.on('data', ({ length }: Buffer) => {
    for (const resolve of waiting.splice(0, length)) resolve();
  });
  const end = () => {
    ended = true;
    for (const resolve of waiting.splice(0)) resolve();
  };
  child.on('error', end).on('exit', end);
  (child.stdout as Socket).unref();
  return () => new Promise((resolve) => (ended ? resolve() : waiting.push(resolve)));
}

function recordOf(sign: '+' | '-', guarded: Guarded): [string, string] {
  return 'group' in guarded ? [`${sign}group`, String(guarded.group)] : [`${sign}folder`, guarded.folder];
}
