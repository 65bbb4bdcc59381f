import type { Step } from '../plan/types.ts';
import type { BlockEnd, BlockResult } from '../session/types.ts';
import { blockRequest, endless } from './block-request.ts';
import type { RunEvent } from './events.ts';
import { judge } from './judge.ts';
import { deadShell, goOn, revive } from './next-shell.ts';
import type { Reason } from './results.ts';
import { pauseBefore } from './retry.ts';
import { runShown } from './shown-block.ts';
import type { StepContext } from './step-context.ts';
import { leftOfArticle, limitOf } from './time-limit.ts';
import type { Try } from './try.ts';

/** Ends of blocks that say that the shell has ended. */
const endsShell: ReadonlySet<BlockEnd> = new Set(['session-ended', 'silent', 'not-started']);

/** What became of a step that was run. */
export interface Tried {
  /** What the last try gave. */
  outcome: Try;
  attempts: number;
  /** Why each earlier try failed that the article did not ask for. */
  failedTries: Reason[];
  /** What was lost with shells that ended in earlier tries. */
  lost: string[];
}

/** Runs a step, again where it says `retry=` or the run has tries left for it, until it passes. */
export async function* runTries(step: Step, context: StepContext): AsyncGenerator<RunEvent, Tried> {
  const { options, article, session } = context;
  const { clock } = options;
  const began = clock.elapsed();
  const failedTries: Reason[] = [];
  const lost: string[] = [];
  for (let attempt = 1; ; attempt += 1) {
    yield { type: 'step-started', article, step: step.id, at: clock.now().toISOString(), attempt };
    const limit = limitOf(step, context);
    const { block, lost: before } = await runBlock(step, context);
    const tried = judge(step, block, limit, context);
    tried.notRestored.push(...before);
    const tries = { count: attempt, elapsedMs: clock.elapsed() - began };
    const pauseMs = pauseBefore(step.directives, options.retries, tries);
    if (!session.alive) {
      if (!endsShell.has(block.end)) tried.notRestored.push('the shell, which has ended behind this step');
      await goOn(tried, context);
    }
    const end = (outcome: Try): Tried => ({ outcome, attempts: attempt, failedTries, lost });
    const mayRepeat = tried.status === 'failed' && session.alive && !options.signal.aborted;
    if (!mayRepeat || pauseMs === null) return end(tried);
    if (pauseMs >= leftOfArticle(step, context)) return end(withoutTime(tried));
    if (step.directives.retryMs === undefined && tried.reason !== null) failedTries.push(tried.reason);
    // Where nothing was lost with it, it would be nowhere to be seen.
    if (block.signal !== null) lost.push(`the shell, which was killed in try ${attempt}`);
    lost.push(...tried.notRestored);
    await clock.pause(pauseMs, options.signal);
    if (!session.alive) return end(await goOnAfterPause(tried, step, context));
  }
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

function withoutTime(tried: Try): Try {
  const { reason } = tried;
  if (reason === null || reason.code === 'timeout') return tried;
  const message = `${reason.message}; articleTimeout leaves no time to try again`;
  return { ...tried, reason: { ...reason, message } };
}

/** Something has killed the shell between two tries. */
async function goOnAfterPause(tried: Try, { line }: Step, context: StepContext): Promise<Try> {
  const message = 'the shell ended between two tries of this step';
  const outcome: Try = { ...tried, reason: { code: 'session-ended', message, line } };
  await goOn(outcome, context);
  return outcome;
}
