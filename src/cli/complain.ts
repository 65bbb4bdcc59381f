import { exitStatus } from './exit-status.ts';

/** Says on standard error why nothing was done, and gives the exit status for it. */
export function complain(lines: readonly string[]): number {
  process.stderr.write(lines.map((line) => `docproof: ${line}\n`).join(''));
  return exitStatus.unusable;
}
