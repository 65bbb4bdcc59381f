import type { ReportText } from '../report/types.ts';
import { mention } from './complain.ts';
import { messageOf } from './message-of.ts';

/** A promise that a module began and nobody waits for must not take the run with it, and its cleanup, when it is rejected. */
export function catchRejections(): { /** Tells whether there was none. */ end(): boolean } {
  let none = true;
  const rejected = (reason: unknown) => {
    none = false;
    mention(`what a reporter had begun has failed: ${messageOf(reason)}`);
  };
  process.on('unhandledRejection', rejected);
  return {
    end() {
      process.off('unhandledRejection', rejected);
      return none;
    },
  };
}

/** What never ends, though nothing is left that could end it, would end docproof. */
export async function unlessStuck(given: ReportText | Promise<ReportText>): Promise<ReportText> {
  let stuck = () => {};
  const never = new Promise<ReportText>((_, reject) => {
    stuck = () => reject(new Error('onEnd waits for something that never comes'));
  });
  process.once('beforeExit', stuck);
  try {
    return await Promise.race([given, never]);
  } finally {
    process.off('beforeExit', stuck);
  }
}
