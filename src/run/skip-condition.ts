import type { Step } from '../plan/types.ts';
import { blockRequest } from './block-request.ts';
import { notRun } from './fold.ts';
import { goOn } from './next-shell.ts';
import { runShown } from './shown-block.ts';
import type { StepContext } from './step-context.ts';
import type { Try } from './try.ts';

/** The outcome of a step that its own `skip-if` leaves out; `null` if it is to run. */
export async function skipOnCondition(step: Step, context: StepContext): Promise<Try | null> {
  const { skipIf } = step.directives;
  if (skipIf === undefined) return null;
  const notTold = async (why: string) => {
    const message = `it cannot be told whether to skip: \`${skipIf}\` ${why}`;
    const outcome: Try = notRun('errored', { code: 'directive', message, line: step.line });
    if (!context.session.alive) await goOn(outcome, context);
    return outcome;
  };
  // In a subshell, so that it cannot end the session; behind a line of its own, so that it may end in a comment.
  const text = `(\n${skipIf}\n)`;
  const request = { ...blockRequest(step, context), text, stopOnError: false, aside: true } as const;
  const block = await runShown(request, step, context);
  if (block.end === 'interrupted') {
    const message = 'the run was interrupted before this step';
    return notRun('skipped', { code: 'interrupted', message, line: step.line });
  }
  if (block.end !== 'completed' || (block.exitCode !== 0 && block.exitCode !== 1)) {
    return notTold(block.end === 'completed' ? `ended with status ${block.exitCode}` : 'did not end');
  }
  if (block.exitCode === 1) return null;
  return notRun('skipped', { code: 'directive', message: `\`${skipIf}\` succeeded`, line: step.line });
}
