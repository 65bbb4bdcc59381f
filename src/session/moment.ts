import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';

/** The system counts the beginnings of processes in hundredths of a second, and so does `uptime()`. */
const tolerance = 0.02;

const boot = uptime() - performance.now() / 1_000;

/** A moment between the beginnings of processes. */
export interface Moment {
  /** Seconds after boot. */
  seconds: number;
  /** Process id that was given last; `null` where the system does not say. */
  lastPid: number | null;
}

/** As `uptime()`, which has to ask the system, tells it. */
export function secondsAfterBoot(): number {
  return boot + performance.now() / 1_000;
}

/** This moment, as far as the clock tells it. */
export function roughlyNow(): Moment {
  return { seconds: secondsAfterBoot(), lastPid: null };
}

/** This moment: what the clock is too coarse for, the process ids tell. */
export function now(): Moment {
  const [, last] = /(\d+)\s*$/.exec(readOr('/proc/loadavg', '')) ?? [];
  return { seconds: secondsAfterBoot(), lastPid: last === undefined ? null : Number(last) };
}

/** Whether a process has begun before a moment; in doubt not. */
export function isOlder(
  { pid, startedAt }: { pid: number; startedAt: number },
  { seconds, lastPid }: Moment,
): boolean {
  if (startedAt < seconds - tolerance) return true;
  if (startedAt > seconds + tolerance || lastPid === null) return false;
  // The ids begin anew when there are no higher ones.
  const most = Number(readOr('/proc/sys/kernel/pid_max', '4194304'));
  return (lastPid - pid + most) % most < most / 2;
}

function readOr(path: string, otherwise: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}
