import type { Step } from '../plan/types.ts';
import type { BlockRequest, BlockResult } from '../session/types.ts';
import { liveOutput } from './secrets/live-output.ts';
import type { StepContext } from './step-context.ts';

/** Runs a block, and shows what it prints while it runs. */
export async function runShown(
  request: BlockRequest,
  step: Step,
  context: StepContext,
): Promise<BlockResult> {
  const live = liveOutput(step, context);
  const block = await context.session.run({ ...request, onOutput: live.onOutput });
  live.end();
  return block;
}
