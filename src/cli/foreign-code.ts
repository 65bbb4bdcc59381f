import { AsyncLocalStorage } from 'node:async_hooks';
import { mention } from './complain.ts';
import { endInternally } from './internal-error.ts';
import { messageOf } from './message-of.ts';

/** Goes wherever code goes on later: from a timer, an answer that comes, a promise. */
const begunBy = new AsyncLocalStorage<'module'>();

/** Calls code of a module. */
export function callModule<Value>(call: () => Value): Value {
  return begunBy.run('module', call);
}

/**
 * What a module began and nobody waits for must not take the run with it, and its cleanup, when it fails: a promise that is rejected,
 * a connection that is refused while nobody listens for that.
 */
export function catchLooseFailures(): { /** Tells whether there was none. */ end(): boolean } {
  let none = true;
  const failed = (reason: unknown) => {
    none = false;
    mention(`what a reporter had begun has failed: ${messageOf(reason)}`);
  };
  const thrown = (error: unknown) => (begunBy.getStore() ? failed(error) : endInternally(error));
  process.off('uncaughtException', endInternally);
  process.on('uncaughtException', thrown);
  process.on('unhandledRejection', failed);
  return {
    end() {
      process.off('unhandledRejection', failed);
      process.off('uncaughtException', thrown);
      process.on('uncaughtException', endInternally);
      return none;
    },
  };
}
