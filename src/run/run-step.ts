import { dirname, join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import type { Step } from '../plan/types.ts';
import { quote } from '../session/quote.ts';
import type { BlockEnd, BlockRequest, BlockResult, Session, StreamName } from '../session/types.ts';
import { bestOf } from '../verdict/best-of.ts';
import { compare } from '../verdict/compare.ts';
import { patternSeeker } from '../verdict/measures/pattern.ts';
import { comparisonOptions } from './comparison-options.ts';
import type { RunEvent, StepFinished } from './events.ts';
import { notRun } from './fold.ts';
import type { RunOptions } from './options.ts';
import { type Printed, printedOrAssigned } from './printed.ts';
import { reasonFor, type TimeLimit } from './reasons.ts';
import type { ExpectedRecord, StepStatus, Variable } from './results.ts';
import { pauseBefore } from './retry.ts';

/** What is lost beside its state with a shell that nothing in the article has ended. */
const deadShell = 'the shell that had ended before this step';

/** Ends of blocks that say that the shell has ended. */
const endsShell: ReadonlySet<BlockEnd> = new Set(['session-ended', 'silent', 'not-started']);

/** What the steps of one article have in common. */
export interface StepContext {
  session: Session;
  /** Place of the article in the run. */
  article: number;
  options: RunOptions;
  /** When the article's time is over, by `clock.elapsed()`; `null` if it has no limit. */
  deadline: number | null;
  /** Values of the article's variables, as far as they have been seen. */
  known: Map<string, string>;
}

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
  };
  yield finished;
  return finished;
}

/** Nothing may keep a cleanup step from running: not that something has killed the shell just before it. */
async function runBlock(step: Step, context: StepContext): Promise<{ block: BlockResult; lost: string[] }> {
  const { session } = context;
  const asked = { ...request(step, context), ...endless(step) };
  const block = await session.run(asked);
  if (block.end !== 'not-started' || !step.directives.cleanup)
    return { block: inFile(block, step), lost: [] };
  const lost = [deadShell, ...(await revive(session))];
  return { block: session.alive ? inFile(await session.run(asked), step) : block, lost };
}

/** The shell counts on from the first line; where the command's lines do not follow each other, they are looked up. */
function inFile(block: BlockResult, { commandLine, commandLines }: Step): BlockResult {
  const { failedCommand } = block;
  if (failedCommand === null || commandLines === null) return block;
  const line = commandLines[failedCommand.line - commandLine] ?? failedCommand.line;
  return { ...block, failedCommand: { ...failedCommand, line } };
}

/** Later steps go on in a new shell: where the end of the old one was expected, and in any case to clean up. */
async function goOn(outcome: Try, { session }: StepContext): Promise<void> {
  outcome.notRestored.push(...(await revive(session)));
}

/** Starts a new shell where the last one has ended. Gives what could not be brought back. */
export async function revive(session: Session): Promise<string[]> {
  return (await session.reopen()) ?? ['the state of the shell'];
}

/** Something has killed the shell between two tries. */
async function goOnAfterPause(tried: Try, { line }: Step, context: StepContext): Promise<Try> {
  const message = 'the shell ended between two tries of this step';
  const outcome: Try = { ...tried, reason: { code: 'session-ended', message, line } };
  await goOn(outcome, context);
  return outcome;
}

/**
 * Names of the variables that a cleanup step needs and that the session does not have. It is asked in a new shell if something has
 * killed the last one since its last step; what was lost with that is told too.
 */
export async function unsetVariables(
  step: Step,
  context: StepContext,
): Promise<{ unset: string[]; lost: string[] }> {
  const { session } = context;
  const question = { ...request(step, context), text: ':', watch: step.uses, aside: true as const };
  const lost: string[] = [];
  // That a shell was killed a moment ago may show only now.
  let answer = session.alive ? await session.run(question) : null;
  if (!session.alive) {
    lost.push(deadShell, ...(await revive(session)));
    answer = await session.run(question);
  }
  return { unset: step.uses.filter((name) => !answer?.variables.has(name)), lost };
}

/** What one try of a step gave. */
type Try = Omit<StepFinished, 'type' | 'article' | 'step' | 'at' | 'startedAt' | 'durationMs' | 'attempts'>;

/** The outcome of a step that its own `skip-if` leaves out; `null` if it is to run. */
async function skipOnCondition(step: Step, context: StepContext): Promise<Try | null> {
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
  const block = await context.session.run({
    ...request(step, context),
    text,
    stopOnError: false,
    aside: true,
  });
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

function request(step: Step, context: StepContext): BlockRequest {
  const { article, options } = context;
  const { directives, commandLine, id } = step;
  const decoders = { stdout: new StringDecoder(), stderr: new StringDecoder() };
  return {
    text: step.write === null ? step.command : writeCommand(step.write),
    line: commandLine,
    timeoutMs: limitOf(step, context).ms,
    stopOnError: directives.onError !== 'continue',
    oneStream: directives.stream === 'both',
    watch: watched(step),
    ...wholeOutput(step, context),
    onOutput: (stream, chunk) => {
      const text = decoders[stream].write(chunk);
      options.onOutput({ type: 'step-output', article, step: id, stream, text });
    },
    // A cleanup step runs after an interrupt too; another interrupt ends docproof itself.
    ...(directives.cleanup ? {} : { signal: options.signal }),
  };
}

/** Where the streams go whole. An id may hold anything, and be any length. */
function wholeOutput({ id, line }: Step, { article, options }: StepContext): Pick<BlockRequest, 'whole'> {
  if (options.wholeOutput === null) return {};
  const name = id.replaceAll(/[^\p{L}\p{M}\p{N}_-]/gu, '-').slice(0, 60);
  const at = (stream: StreamName) =>
    join(options.wholeOutput ?? '', String(article + 1), `${line}-${name}.${stream}`);
  return { whole: { stdout: at('stdout'), stderr: at('stderr') } };
}

/** How a block that does not end by itself is to end. */
function endless({ directives: { until, background, ready } }: Step): Partial<BlockRequest> {
  if (background) return { background: { isReady: ready === undefined ? null : patternSeeker(ready) } };
  return until === undefined ? {} : { until: patternSeeker(until) };
}

/** How long the step may take: what it says itself, or what is left for the article. Cleaning up has the time that it needs. */
function limitOf({ directives }: Step, { options, deadline }: StepContext): TimeLimit {
  const ms = directives.timeoutMs ?? options.timeoutMs;
  const left = deadline === null || directives.cleanup ? Infinity : deadline - options.clock.elapsed();
  return left < ms ? { ms: Math.max(left, 0), of: 'article' } : { ms, of: 'step' };
}

/** As it was set, for people. */
function wholeLimit({ ms, of }: TimeLimit, { options }: StepContext): TimeLimit {
  return of === 'article' ? { ms: options.articleTimeoutMs ?? ms, of } : { ms, of };
}

/** The shell writes the file itself: only it knows its working directory. */
function writeCommand({ name, text }: { name: string; text: string }): string {
  const folder = name.includes('/') ? `mkdir -p -- ${quote(dirname(name))} && ` : '';
  return `${folder}\\builtin printf '%s' ${quote(text)} >| ${quote(name)}`;
}

/** Variables that the step assigns, and those that its expected outputs speak of. */
function watched(step: Step): string[] {
  const mentioned = step.expected.flatMap(({ text }) =>
    [...text.matchAll(/\$\{([A-Za-z_]\w*)\}/g)].map(([, name = '']) => name),
  );
  return [...new Set([...step.assigns, ...mentioned])];
}

function judge(step: Step, block: BlockResult, limit: TimeLimit, context: StepContext): Try {
  const changedVariables = changes(step, block, context.known);
  learn(step, block, context);
  const notes: (string | null)[] = [];
  const { variables } = block;
  const ended = { stdout: block.stdout.text, stderr: block.stderr.text, variables };
  const expected = step.expected.map((expectation): ExpectedRecord => {
    const { line, language, text, hint } = expectation;
    const elsewhere = expectation.file === step.file ? {} : { file: expectation.file };
    const options = comparisonOptions(step, context.options, context.known);
    const judged = (actual: Printed) => compare({ expected: { text, language, hint }, actual, options });
    const [printed, ...others] = printedOrAssigned(step, ended, expectation);
    const outcome = bestOf(judged(printed), ...others.map(judged));
    const { comparison, difference, tripped, note } = outcome;
    notes.push(note);
    const advisory = hint === null && context.options.unhinted === 'advise';
    const seen = tripped.length === 0 ? {} : { tripped };
    return { line, ...elsewhere, language, text, hint, advisory, comparison, ...seen, difference };
  });
  // A reason has a line and no file: it is the step's.
  const here = expected.map((one) => (one.file === undefined ? one : { ...one, line: step.line }));
  const reason = reasonFor(step, block, here, wholeLimit(limit, context), notes);
  const { exitCode, signal, failedCommand, stdout, stderr } = block;
  return {
    status: block.end === 'not-started' ? 'errored' : statusFor(reason?.code),
    flaky: false,
    exitCode,
    signal,
    failedCommand,
    stdout: stdout.text,
    stderr: stderr.text,
    stdoutBytes: stdout.bytes,
    stderrBytes: stderr.bytes,
    truncated: stdout.truncated || stderr.truncated,
    changedVariables,
    notRestored: [],
    reason,
    expected,
  };
}

/** A name that the step was asked for and that has no value has been unset; a shell that has ended says nothing. */
function learn(step: Step, { variables }: BlockResult, { known, session }: StepContext): void {
  for (const name of session.alive ? watched(step) : []) {
    if (!variables.has(name)) known.delete(name);
  }
  for (const [name, value] of variables) known.set(name, value);
}

function statusFor(code: string | undefined): StepStatus {
  if (code === undefined) return 'passed';
  return code === 'interrupted' || code === 'internal' ? 'errored' : 'failed';
}

function changes(step: Step, block: BlockResult, known: ReadonlyMap<string, string>): Variable[] {
  return step.assigns
    .map((name) => ({ name, value: block.variables.get(name) ?? null }))
    .filter(({ name, value }) => value !== (known.get(name) ?? null));
}
