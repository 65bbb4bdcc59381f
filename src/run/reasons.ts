import type { Step } from '../plan/types.ts';
import type { BlockResult } from '../session/types.ts';
import type { ExpectedRecord, Reason } from './results.ts';

/** Why a step did not pass; `null` if it did. What ended the block comes first, then its status, then what it printed. */
export function reasonFor(
  step: Step,
  block: BlockResult,
  expected: readonly ExpectedRecord[],
): Reason | null {
  return stopped(step, block) ?? wrongStatus(step, block) ?? mismatch(expected);
}

function stopped(step: Step, { end, failedCommand }: BlockResult): Reason | null {
  const line = failedCommand?.line ?? step.line;
  const during = failedCommand === null ? '' : ` in \`${oneLine(failedCommand.text)}\``;
  if (end === 'timeout') return { code: 'timeout', message: `the step ran out of time${during}`, line };
  if (end === 'interrupted') {
    return { code: 'interrupted', message: `the run was interrupted${during}`, line };
  }
  return null;
}

function wrongStatus(step: Step, block: BlockResult): Reason | null {
  const { exitCode, signal, failedCommand, end } = block;
  const expected = step.directives.exit ?? 0;
  if (exitCode === expected && signal === null) return null;
  const line = failedCommand?.line ?? step.line;
  const instead = expected === 0 ? '' : ` instead of ${expected}`;
  const status = signal === null ? `status ${exitCode}${instead}` : `signal ${signal}`;
  if (end === 'session-ended')
    return { code: 'session-ended', message: `the shell ended with ${status}`, line };
  const what = failedCommand === null ? 'the block' : `\`${oneLine(failedCommand.text)}\``;
  return { code: 'exit-status', message: `${what} ended with ${status}`, line };
}

function mismatch(expected: readonly ExpectedRecord[]): Reason | null {
  const unlike = expected.find(({ comparison, advisory }) => comparison && !comparison.passed && !advisory);
  if (!unlike?.comparison) return null;
  const { comparison, line } = unlike;
  if (comparison.guards.length > 0) {
    const message = `the output trips the guard ${comparison.guards.join(', ')}`;
    return { code: 'guard', message, line };
  }
  const message =
    comparison.score === null
      ? 'the output does not match the expected pattern'
      : `the output is too unlike the expected one: ${scoreText(comparison.score)}, at least ${comparison.threshold} is asked for`;
  return { code: 'output-mismatch', message, line };
}

/** Rounded down, so that a score just below its threshold does not read as having reached it. */
function scoreText(score: number): string {
  return String(Math.floor(score * 1000) / 1000);
}

function oneLine(command: string): string {
  const [first = '', ...rest] = command.split('\n');
  const cut = first.length > 100 ? first.slice(0, 100) : first;
  return rest.length > 0 || cut !== first ? `${cut} …` : cut;
}
