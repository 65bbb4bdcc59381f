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

/** Listens for Ctrl-C and for a polite kill. */
export function listenForInterrupts(say: (line: string) => void): Interrupts {
  const [first, second] = [new AbortController(), new AbortController()];
  let status: number | null = null;
  const onSignal = (name: NodeJS.Signals) => {
    if (status !== null) {
      second.abort();
      process.exit(status);
    }
    status = name === 'SIGINT' ? exitStatus.interrupted : exitStatus.terminated;
    say(
      'Interrupted: ending the step, cleaning up, writing the reports. Once more to kill everything at once.',
    );
    first.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return {
    signal: first.signal,
    kill: second.signal,
    status: () => status,
    release: () => {
      process.off('SIGINT', onSignal);
      process.off('SIGTERM', onSignal);
    },
  };
}
