import { exitStatus } from './exit-status.ts';
import { warn } from './standard-streams.ts';

/** Says on standard error why nothing was done, and gives the exit status for it. */
export function complain(lines: readonly string[]): number {
  warn(lines.map((line) => `docproof: ${line}\n`).join(''));
  return exitStatus.unusable;
}
