import type { Step } from '../plan/types.ts';
import type { BlockEnd, BlockResult } from '../session/types.ts';
import { blockRequest, endless } from './block-request.ts';
import type { RunEvent, StepFinished } from './events.ts';
import { judge } from './judge.ts';
import { deadShell, goOn, revive } from './next-shell.ts';
import { pauseBefore } from './retry.ts';
import { guardWholeOutput, maskWholeOutput } from './secrets/whole-output.ts';
import { runShown } from './shown-block.ts';
import { skipOnCondition } from './skip-condition.ts';
import type { StepContext } from './step-context.ts';
import { limitOf } from './time-limit.ts';
import type { Try } from './try.ts';

/** Ends of blocks that say that the shell has ended. */
const endsShell: ReadonlySet<BlockEnd> = new Set(['session-ended', 'silent', 'not-started']);

/**
 * Runs one step, again and again where it says `retry=`, until it passes.
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
  const lostWithTries = [...lost];
  let attempts = 0;
  let outcome = skipped;
  while (outcome === null) {
    attempts += 1;
    const at = clock.now().toISOString();
    yield { type: 'step-started', article, step: step.id, at, attempt: attempts };
    const limit = limitOf(step, context);
    const { block, lost: before } = await runBlock(step, context);
    const tried = judge(step, block, limit, context);
    tried.notRestored.push(...before);
    const pauseMs = pauseBefore(step.directives, clock.elapsed() - began);
    if (!context.session.alive) {
      if (!endsShell.has(block.end)) tried.notRestored.push('the shell, which has ended behind this step');
      await goOn(tried, context);
    }
    const mayRepeat = tried.status === 'failed' && pauseMs !== null && context.session.alive;
    if (mayRepeat && !options.signal.aborted) {
      // Where nothing was lost with it, it would be nowhere to be seen.
      if (block.signal !== null) lostWithTries.push(`the shell, which was killed in try ${attempts}`);
      lostWithTries.push(...tried.notRestored);
      await clock.pause(pauseMs, options.signal);
      if (!context.session.alive) outcome = await goOnAfterPause(tried, step, context);
    } else outcome = tried;
  }
  const whole = step.directives.background ? {} : maskWholeOutput(step, context);
  const finished: StepFinished = {
    type: 'step-finished',
    article,
    step: step.id,
    at: clock.now().toISOString(),
    ...outcome,
    notRestored: [...new Set([...lostWithTries, ...outcome.notRestored])],
    startedAt,
    durationMs: Math.round(clock.elapsed() - began),
    attempts,
    ...(Object.keys(whole).length > 0 ? { whole } : {}),
  };
  yield finished;
  return finished;
}

/** Nothing may keep a cleanup step from running: not that something has killed the shell just before it. */
async function runBlock(step: Step, context: StepContext): Promise<{ block: BlockResult; lost: string[] }> {
  const { session } = context;
  const asked = { ...blockRequest(step, context), ...endless(step) };
  const block = await runShown(asked, step, context);
  if (block.end !== 'not-started' || !step.directives.cleanup)
    return { block: inFile(block, step), lost: [] };
  const lost = [deadShell, ...(await revive(session))];
  return { block: session.alive ? inFile(await runShown(asked, step, context), step) : block, lost };
}

/** The shell counts on from the first line; where the command's lines do not follow each other, they are looked up. */
function inFile(block: BlockResult, { commandLine, commandLines }: Step): BlockResult {
  const { failedCommand } = block;
  if (failedCommand === null || commandLines === null) return block;
  const line = commandLines[failedCommand.line - commandLine] ?? failedCommand.line;
  return { ...block, failedCommand: { ...failedCommand, line } };
}

/** Something has killed the shell between two tries. */
async function goOnAfterPause(tried: Try, { line }: Step, context: StepContext): Promise<Try> {
  const message = 'the shell ended between two tries of this step';
  const outcome: Try = { ...tried, reason: { code: 'session-ended', message, line } };
  await goOn(outcome, context);
  return outcome;
}
