import type { BlockRequest } from './types.ts';

/** The state of the shell that blocks hand on to one another and that docproof has to put back itself. */
export interface Carried {
  /** `$?` of the last block. */
  status: number;
  /** The tracing options, off between blocks, and `T`, which a stop takes away. */
  tracing: string;
  /** An article's `set +e` has turned the stop at failing commands off. */
  unstoppable: boolean;
  /** The command that sets the article's DEBUG trap, off between blocks. */
  debugTrap: string;
}

/** What a new shell begins with. */
export const nothingCarried: Carried = { status: 0, tracing: '', unstoppable: false, debugTrap: '' };

/** What is known of a block that has ended. */
interface EndedBlock {
  request: BlockRequest;
  wasStopped: boolean;
  status: number;
  /** `$-` */
  flags: string;
  /** A failure in the shell itself was reported: `set -e` was on then, though it may be off now. */
  failed: boolean;
  debugTrap: string;
}

/** What is carried on after a block. */
export function carryOn(
  before: Carried,
  { request, wasStopped, status, flags, failed, debugTrap }: EndedBlock,
): Carried {
  // A later `set -e` takes an earlier `set +e` back.
  const unstoppable = flags.includes('e') || failed ? false : request.stopOnError || before.unstoppable;
  return {
    status: request.aside ? before.status : status,
    tracing: wasStopped ? before.tracing : flags.replaceAll(/[^xvT]/g, ''),
    unstoppable: wasStopped ? before.unstoppable : unstoppable,
    debugTrap,
  };
}
