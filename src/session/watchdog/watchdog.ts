import { spawn } from 'node:child_process';
import { watchdogScript } from './script.ts';

/** What is left to end or remove if docproof is killed. */
export type Guarded = { group: number } | { folder: string } | { terminal: string };

/** A small process that outlives docproof if docproof is killed, and then ends what the run has started. */
export interface Watchdog {
  guard(guarded: Guarded): void;
  /** It has ended, or was removed. */
  release(guarded: Guarded): void;
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
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  );
  // Without a watchdog the run goes on; a shell that cannot be started is reported where articles need one.
  child.on('error', () => {});
  child.stdin.on('error', () => {});
  child.unref();
  const tell = (what: string, value: string) => child.stdin.write(`${what}\0${value}\0`);
  tell('mark', mark);
  return {
    guard: (guarded) => void tell(...recordOf('+', guarded)),
    release: (guarded) => void tell(...recordOf('-', guarded)),
    dismiss() {
      tell('done', '');
      child.stdin.end();
    },
  };
}

function recordOf(sign: '+' | '-', guarded: Guarded): [string, string] {
  if ('group' in guarded) return [`${sign}group`, String(guarded.group)];
  return 'folder' in guarded ? [`${sign}folder`, guarded.folder] : [`${sign}terminal`, guarded.terminal];
}
