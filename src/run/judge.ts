import type { Step } from '../plan/types.ts';
import type { BlockResult } from '../session/types.ts';
import { comparedOutputs } from './compared-outputs.ts';
import { reasonFor } from './reasons.ts';
import type { StepStatus } from './results.ts';
import type { StepContext } from './step-context.ts';
import { changes, learn } from './step-variables.ts';
import { type TimeLimit, wholeLimit } from './time-limit.ts';
import type { Try } from './try.ts';

/** Says what a try of a step gave, from what its block did. */
export function judge(step: Step, block: BlockResult, limit: TimeLimit, context: StepContext): Try {
  const changedVariables = changes(step, block, context.known);
  learn(step, block, context);
  const { exitCode, signal, failedCommand, stdout, stderr, variables } = block;
  const cut = stdout.truncated || stderr.truncated;
  const ended = { stdout: stdout.text, stderr: stderr.text, cut, variables };
  const outputs = comparedOutputs(step, ended, context);
  const expected = outputs.map(({ record }) => record);
  // A reason has a line and no file: it is the step's.
  const here = expected.map((one) => (one.file === undefined ? one : { ...one, line: step.line }));
  const notes = outputs.map(({ note }) => note);
  const reason = reasonFor(step, block, here, wholeLimit(limit, context), notes);
  return {
    status: block.end === 'not-started' ? 'errored' : statusFor(reason?.code),
    exitCode,
    signal,
    failedCommand,
    stdout: stdout.text,
    stderr: stderr.text,
    stdoutBytes: stdout.bytes,
    stderrBytes: stderr.bytes,
    truncated: cut,
    changedVariables,
    notRestored: [],
    reason,
    expected,
  };
}

function statusFor(code: string | undefined): StepStatus {
  if (code === undefined) return 'passed';
  return code === 'interrupted' || code === 'internal' ? 'errored' : 'failed';
}
