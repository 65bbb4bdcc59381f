import type { Step } from '../plan/types.ts';
import type { Reason } from './results.ts';
import type { StepContext } from './step-context.ts';

/** How far an article has come. */
export interface Progress {
  /** The last step that ran. */
  last: Step | null;
  /** The last step that did not pass. */
  failed: Step | null;
}

/** Why a step is left out; `null` if it is to run. */
export function whyNot(step: Step, { last, failed }: Progress, context: StepContext): Reason | null {
  const { session, options, deadline } = context;
  const { line, directives } = step;
  if (directives.skip) return { code: 'directive', message: 'the article says skip', line };
  if (!directives.cleanup) {
    if (options.signal.aborted) return interruptedBefore(step);
    if (failed !== null && !options.continueAfterFailure) return afterFailure(step, failed);
    if (deadline !== null && options.clock.elapsed() >= deadline) return outOfTime(step);
    if (!session.alive) return afterTheShell(step, last);
  }
  return null;
}

function outOfTime({ line }: Step): Reason {
  return { code: 'timeout', message: 'the article had run out of time before this step', line };
}

/** A reason has a line of its step's file. */
function afterFailure(step: Step, failed: Step): Reason {
  const line = failed.file === step.file ? failed.line : step.line;
  return { code: 'previous-step', message: `the step at ${placeOf(failed, step)} failed`, line };
}

/** Of a step in another file the file is named. */
function placeOf({ file, line }: Step, step: Step): string {
  return file === step.file ? `line ${line}` : `${file}:${line}`;
}

/** Something has killed the shell since the last step. */
function afterTheShell(step: Step, last: Step | null): Reason {
  const place = last === null ? 'before the first step' : `after the step at ${placeOf(last, step)}`;
  const message = `the shell ended ${place}, and its state with it`;
  return { code: 'session-ended', message, line: step.line };
}

/** What `delete "$GROUP"` would delete without a `GROUP`, nobody knows. */
export function nothingToClean(step: Step, unset: readonly string[]): Reason {
  const names = unset.join(' and ');
  const message = `not run, since ${names} ${unset.length === 1 ? 'was' : 'were'} never set`;
  return { code: 'directive', message, line: step.line };
}

export function interruptedBefore(step: Step): Reason {
  return { code: 'interrupted', message: 'the run was interrupted before this step', line: step.line };
}
