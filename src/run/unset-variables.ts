import type { Step } from '../plan/types.ts';
import { blockRequest } from './block-request.ts';
import { deadShell, revive } from './next-shell.ts';
import type { StepContext } from './step-context.ts';

/**
 * Names of the variables that a cleanup step needs and that the session does not have. It is asked in a new shell if something has
 * killed the last one since its last step; what was lost with that is told too.
 */
export async function unsetVariables(
  step: Step,
  context: StepContext,
): Promise<{ unset: string[]; lost: string[] }> {
  const { session } = context;
  const question = { ...blockRequest(step, context), text: ':', watch: step.uses, aside: true as const };
  const lost: string[] = [];
  // That a shell was killed a moment ago may show only now.
  let answer = session.alive ? await session.run(question) : null;
  if (!session.alive) {
    lost.push(deadShell, ...(await revive(session)));
    answer = await session.run(question);
  }
  return { unset: step.uses.filter((name) => !answer?.variables.has(name)), lost };
}
