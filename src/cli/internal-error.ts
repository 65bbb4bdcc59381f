import { exitStatus } from './exit-status.ts';
import { messageOf } from './message-of.ts';
import { warn } from './standard-streams.ts';

/** Ends docproof after an error that nothing of its own has foreseen. Who listens to its end may change the exit status. */
export function endInternally(error: unknown): never {
  const [firstLine = ''] = messageOf(error).split('\n');
  warn(`docproof: internal error: ${firstLine}\n`);
  if (process.env.DOCPROOF_DEBUG === '1') warn(`${error instanceof Error ? error.stack : String(error)}\n`);
  else warn('This should not happen. Please report it with what DOCPROOF_DEBUG=1 shows in addition.\n');
  process.exit(exitStatus.unusable);
}
