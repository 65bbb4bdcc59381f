import type { Step } from '../plan/types.ts';
import type { RunEvent, StepFinished } from './events.ts';
import { runTries, type Tried } from './run-tries.ts';
import { guardWholeOutput, maskWholeOutput } from './secrets/whole-output.ts';
import { skipOnCondition } from './skip-condition.ts';
import type { StepContext } from './step-context.ts';

/**
 * Runs one step, unless its condition skips it.
 *
 * @param lost - what was lost with a shell that ended before this step
 */
export async function* runStep(
  step: Step,
  context: StepContext,
  lost: readonly string[] = [],
): AsyncGenerator<RunEvent, StepFinished> {
  const { options, article } = context;
  const { clock } = options;
  const startedAt = clock.now().toISOString();
  const began = clock.elapsed();
  guardWholeOutput(step, context);
  const skipped = await skipOnCondition(step, context);
  const tried: Tried =
    skipped === null
      ? yield* runTries(step, context)
      : { outcome: skipped, attempts: 0, failedTries: [], lost: [] };
  const { outcome, attempts, failedTries } = tried;
  const whole = step.directives.background ? {} : maskWholeOutput(step, context);
  const finished: StepFinished = {
    type: 'step-finished',
    article,
    step: step.id,
    at: clock.now().toISOString(),
    ...outcome,
    notRestored: [...new Set([...lost, ...tried.lost, ...outcome.notRestored])],
    startedAt,
    durationMs: Math.round(clock.elapsed() - began),
    attempts,
    flaky: outcome.status === 'passed' && failedTries.length > 0,
    ...(failedTries.length > 0 ? { failedTries } : {}),
    ...(Object.keys(whole).length > 0 ? { whole } : {}),
  };
  yield finished;
  return finished;
}
