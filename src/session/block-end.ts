import { stopSignal } from './driver/traps.ts';
import type { Failure } from './failure.ts';
import type { RunningBlock } from './running-block.ts';
import type { ShellExit } from './shell.ts';
import type { BlockEnd } from './types.ts';

/** Exit status of a command that was interrupted, as a shell tells it. */
export const interruptedStatus = 130;

/** What to call the end of a block whose shell has ended. */
export function endWith({ stopped }: RunningBlock, { unread }: ShellExit): BlockEnd {
  if (unread) return 'not-started';
  return stopped ?? 'session-ended';
}

/**
 * The status with which a block has ended its shell; `null` if there is none. Node knows no name for realtime signals, and tells a
 * status of 0: without a word of the EXIT trap that is none.
 *
 * @param mayHideItsEnd - the article may have taken docproof's EXIT trap away unseen
 */
export function exitCodeOf(
  { stopped }: RunningBlock,
  { code, signal }: ShellExit,
  failures: readonly Failure[],
  mayHideItsEnd: boolean,
): number | null {
  if (stopped === 'matched') return interruptedStatus;
  if (code !== 0 || signal !== null) return code;
  if (stopped !== null) return 128 + stopSignal.number;
  return mayHideItsEnd || failures.some(({ kind }) => kind === 'exit') ? code : null;
}
