import { constants } from 'node:os';
import type { GuardName } from '../article/verdict-names.ts';
import type { Step } from '../plan/types.ts';
import type { BlockResult } from '../session/types.ts';
import type { ExpectedRecord, Reason } from './results.ts';
import type { TimeLimit } from './time-limit.ts';

/**
 * Why a step did not pass; `null` if it did. What ended the block comes first, then its status, then what it printed.
 *
 * @param notes - beside each expected output, why it could not be judged
 */
export function reasonFor(
  step: Step,
  block: BlockResult,
  expected: readonly ExpectedRecord[],
  limit: TimeLimit,
  notes: readonly (string | null)[],
): Reason | null {
  return (
    stopped(step, block, limit) ??
    wrongStatus(step, block) ??
    endedTooSoon(step, block) ??
    mismatch(expected.filter((_, place) => notes[place] === null)) ??
    unjudged(expected, notes)
  );
}

function stopped(step: Step, { end, failedCommand }: BlockResult, limit: TimeLimit): Reason | null {
  const line = failedCommand?.line ?? step.line;
  const during = failedCommand === null ? '' : ` in \`${oneLine(failedCommand.text)}\``;
  if (end === 'timeout') {
    const more = { step: 'timeout= or --timeout gives it more', article: 'articleTimeout gives it more' };
    const after = durationText(limit.ms);
    const message = `the ${limit.of} ran out of time after ${after}${during}; ${more[limit.of]}`;
    return { code: 'timeout', message, line };
  }
  if (end === 'not-started') {
    return { code: 'session-ended', message: 'the shell had ended before this step', line: step.line };
  }
  if (end === 'interrupted') {
    return { code: 'interrupted', message: `the run was interrupted${during}`, line };
  }
  return null;
}

function wrongStatus(step: Step, block: BlockResult): Reason | null {
  const { failedCommand, end } = block;
  const expected = step.directives.exit ?? 0;
  if (end === 'silent') return silent(step);
  if (end === 'matched') return null;
  const exitCode = statusOf(block);
  if (exitCode === expected) return null;
  const line = failedCommand?.line ?? step.line;
  const instead = expected === 0 ? '' : ` instead of ${expected}`;
  const known = exitCode === null ? 'an unknown status' : `status ${exitCode}`;
  const status = block.signal === null ? `${known}${instead}` : `signal ${block.signal}${instead}`;
  if (end === 'session-ended') {
    const where = failedCommand === null ? '' : ` at \`${oneLine(failedCommand.text)}\``;
    return { code: 'session-ended', message: `the shell ended with ${status}${where}`, line };
  }
  const what = failedCommand === null ? 'the block' : `\`${oneLine(failedCommand.text)}\``;
  return { code: 'exit-status', message: `${what} ended with ${status}`, line };
}

/** A command that was said never to end, or to run on, has ended before it showed what was waited for. */
function endedTooSoon({ directives, line }: Step, { end }: BlockResult): Reason | null {
  if (end !== 'completed') return null;
  if (directives.until !== undefined) {
    const message = 'the block ended before it had printed what until= waits for';
    return { code: 'output-mismatch', message, line };
  }
  if (directives.background && directives.ready !== undefined) {
    const message = 'the block ended before it had printed what ready= waits for';
    return { code: 'output-mismatch', message, line };
  }
  return null;
}

/** As a shell tells it: 128 and the number of the signal that ended a process. */
function statusOf({ exitCode, signal }: BlockResult): number | null {
  const number = signal === null ? undefined : constants.signals[signal];
  return number === undefined ? exitCode : 128 + number;
}

function silent({ line }: Step): Reason {
  const message =
    'the shell took no more commands after this step, as after `set -n` or a `builtin` of its own, and was ended';
  return { code: 'session-ended', message, line };
}

function mismatch(expected: readonly ExpectedRecord[]): Reason | null {
  const unlike = expected.find(({ comparison, advisory }) => comparison && !comparison.passed && !advisory);
  if (!unlike?.comparison) return null;
  const { comparison, tripped, line } = unlike;
  if (tripped !== undefined) {
    const message = tripped.map(({ name, saw }) => `${guardTexts[name]}: ${saw} (guard ${name})`);
    return { code: 'guard', message: message.join('; '), line };
  }
  const message =
    comparison.score === null
      ? 'the output does not match the expected pattern'
      : `the output is too unlike the expected one: ${scoreText(comparison.score)}, at least ${comparison.threshold} is asked for`;
  return { code: 'output-mismatch', message, line };
}

/** Nobody knows whether an output holds that took too long to look at. */
function unjudged(expected: readonly ExpectedRecord[], notes: readonly (string | null)[]): Reason | null {
  const place = notes.findIndex((note) => note !== null);
  const [message, line] = [notes[place], expected[place]?.line];
  return message == null || line === undefined ? null : { code: 'internal', message, line };
}

/** What each guard says, whatever the score. */
export const guardTexts: Readonly<Record<GuardName, string>> = {
  empty: 'nothing was printed where the article shows something',
  json: 'the article shows JSON, and what was printed is none',
  'error-message': 'an error message was printed that the article does not show',
  state: 'a state was printed that is the opposite of the one that the article shows',
  unrelated: 'the output has hardly a word of the one that the article shows',
  unfilled: 'something was left unfilled that the article shows filled',
};

function durationText(milliseconds: number): string {
  return milliseconds < 1_000 ? `${milliseconds} ms` : `${milliseconds / 1_000} s`;
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
