import { setMaxListeners } from 'node:events';
import { exitStatus } from './exit-status.ts';

/** Signals from outside, as the run sees them. */
export interface Interrupts {
  /** Aborts at the first: the run ends its steps, cleans up and reports. */
  signal: AbortSignal;
  /** Aborts at the second: everything is killed, and docproof ends. */
  kill: AbortSignal;
  /** Exit status to end with; `null` if nothing came. */
  status(): number | null;
  /** Gives the signals back. */
  release(): void;
}

/** Exit status by signal: Ctrl-C, a polite kill, and a terminal that was closed. */
const statusBySignal = {
  SIGINT: exitStatus.interrupted,
  SIGTERM: exitStatus.terminated,
  SIGHUP: exitStatus.hungUp,
} as const;

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Listens for the signals that end a program. */
export function listenForInterrupts(say: (line: string) => void): Interrupts {
  const [first, second] = [new AbortController(), new AbortController()];
  // One listener for each article that runs, and there may be many.
  setMaxListeners(0, first.signal, second.signal);
  let status: number | null = null;
  const onSignal = (name: keyof typeof statusBySignal) => {
    if (status !== null) {
      second.abort();
      say('Killed at once: cleanup steps that were still to run have not been run.');
      process.exit(status);
    }
    status = statusBySignal[name];
    say('Interrupted: ending the step, cleaning up, writing the reports.');
    say('Once more kills everything at once.');
    first.abort();
  };
  // However the program ends, it leaves no process behind and says that it was interrupted.
  const onExit = () => {
    second.abort();
    // Nor does a module that ends it make a run succeed that has not come to its end.
    process.exitCode = status ?? (process.exitCode || exitStatus.unusable);
  };
  for (const name of signals) process.on(name, onSignal);
  process.on('exit', onExit);
  return {
    signal: first.signal,
    kill: second.signal,
    status: () => status,
    release: () => {
      for (const name of signals) process.off(name, onSignal);
      process.off('exit', onExit);
    },
  };
}
