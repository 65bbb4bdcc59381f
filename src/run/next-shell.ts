import type { Session } from '../session/types.ts';
import { learnFromNextShell } from './secrets/learn.ts';
import type { StepContext } from './step-context.ts';
import type { Try } from './try.ts';

/** What is lost beside its state with a shell that nothing in the article has ended. */
export const deadShell = 'the shell that had ended before this step';

/** Starts a new shell where the last one has ended. Gives what could not be brought back. */
export async function revive(session: Session): Promise<string[]> {
  return (await session.reopen()) ?? ['the state of the shell'];
}

/** Later steps go on in a new shell: where the end of the old one was expected, and in any case to clean up. */
export async function goOn(outcome: Try, context: StepContext): Promise<void> {
  outcome.notRestored.push(...(await revive(context.session)));
  await learnFromNextShell(context);
}
