import { dirname, join } from 'node:path';
import type { Step } from '../plan/types.ts';
import { quote } from '../session/quote.ts';
import type { BlockRequest, StreamName } from '../session/types.ts';
import { patternSeeker } from '../verdict/measures/pattern.ts';
import type { StepContext } from './step-context.ts';
import { watched } from './step-variables.ts';
import { limitOf } from './time-limit.ts';

/** What the session is asked to run for a step, without how it is to end where it does not end by itself. */
export function blockRequest(step: Step, context: StepContext): BlockRequest {
  const { directives, commandLine } = step;
  return {
    text: step.write === null ? step.command : writeCommand(step.write),
    line: commandLine,
    timeoutMs: limitOf(step, context).ms,
    stopOnError: directives.onError !== 'continue',
    oneStream: directives.stream === 'both',
    watch: watched(step, context.secretNames),
    watchElements: context.secretNames,
    ...wholeOutput(step, context),
    // A cleanup step runs after an interrupt too; another interrupt ends docproof itself.
    ...(directives.cleanup ? {} : { signal: context.options.signal }),
  };
}

/** How a block that does not end by itself is to end. */
export function endless({ directives: { until, background, ready } }: Step): Partial<BlockRequest> {
  if (background) return { background: { isReady: ready === undefined ? null : patternSeeker(ready) } };
  return until === undefined ? {} : { until: patternSeeker(until) };
}

/** Where the streams go whole. An id may hold anything, and be any length. */
export function wholeOutput(
  { id, line }: Step,
  { article, options }: StepContext,
): Pick<BlockRequest, 'whole'> {
  if (options.wholeOutput === null) return {};
  const name = id.replaceAll(/[^\p{L}\p{M}\p{N}_-]/gu, '-').slice(0, 60);
  const at = (stream: StreamName) =>
    join(options.wholeOutput ?? '', String(article + 1), `${line}-${name}.${stream}`);
  return { whole: { stdout: at('stdout'), stderr: at('stderr') } };
}

/** The shell writes the file itself: only it knows its working directory. */
function writeCommand({ name, text }: { name: string; text: string }): string {
  const folder = name.includes('/') ? `mkdir -p -- ${quote(dirname(name))} && ` : '';
  return `${folder}\\builtin printf '%s' ${quote(text)} >| ${quote(name)}`;
}
