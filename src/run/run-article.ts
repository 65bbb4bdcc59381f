import { existsSync } from 'node:fs';
import type { Plan, Step } from '../plan/types.ts';
import { openSession } from '../session/open.ts';
import type { CloseResult, Session } from '../session/types.ts';
import type { Watchdog } from '../session/watchdog/watchdog.ts';
import type { ArticleFinished, RunEvent } from './events.ts';
import { worst } from './fold.ts';
import { revive } from './next-shell.ts';
import type { RunOptions } from './options.ts';
import { articleStarted, inRunOrder, unrun } from './planned-steps.ts';
import type { ArticleStatus, Reason, StepStatus } from './results.ts';
import { runStep } from './run-step.ts';
import { secretNamesIn } from './secrets/names-in-plan.ts';
import { maskWholeOutput } from './secrets/whole-output.ts';
import type { StepContext } from './step-context.ts';
import { unsetVariables } from './unset-variables.ts';
import { interruptedBefore, nothingToClean, type Progress, whyNot } from './why-not.ts';
import { makeWorkspace, type Workspace } from './workspace.ts';

/** Runs one plan from its first step to its cleanup. */
export async function* runArticle(
  plan: Plan,
  article: number,
  watchdog: Watchdog,
  options: RunOptions,
): AsyncGenerator<RunEvent, void> {
  const startedAt = options.clock.elapsed();
  yield articleStarted(plan, article, options);
  const outcome = yield* refusedOrRun(plan, article, watchdog, options);
  yield {
    type: 'article-finished',
    article,
    at: options.clock.now().toISOString(),
    durationMs: Math.round(options.clock.elapsed() - startedAt),
    ...outcome,
  };
}

type Outcome = Pick<ArticleFinished, 'status' | 'leftovers'>;

async function* refusedOrRun(
  plan: Plan,
  article: number,
  watchdog: Watchdog,
  options: RunOptions,
): AsyncGenerator<RunEvent, Outcome> {
  const skipAll = (reason: (step: Step) => Reason) =>
    plan.steps.map((step) => unrun(step, article, options, 'skipped', reason(step)));
  const error = plan.diagnostics.find((diagnostic) => diagnostic.severity === 'error');
  if (error !== undefined) {
    const message = `the article was refused: ${error.message} (line ${error.line})`;
    yield* skipAll(() => ({ code: 'preflight', message, line: error.line }));
    return { status: 'errored', leftovers: [] };
  }
  if (plan.steps.length === 0) return { status: 'skipped', leftovers: [] };
  if (options.signal.aborted) {
    yield* skipAll(interruptedBefore);
    return { status: 'interrupted', leftovers: [] };
  }
  const mark = `${options.runId}-${article}`;
  const made = makeWorkspace(plan, mark, watchdog, options);
  if (!made.ok) return yield* notStarted(plan, article, options, made.message);
  const { workspace } = made;
  let outcome: Outcome = { status: 'errored', leftovers: [] };
  let left: string[] = [];
  try {
    outcome = yield* startAndRun(plan, article, options, workspace, mark, watchdog);
  } finally {
    left = workspace.remove();
    watchdog.release({ folder: workspace.folder });
  }
  return { ...outcome, leftovers: [...outcome.leftovers, ...left] };
}

async function* startAndRun(
  plan: Plan,
  article: number,
  options: RunOptions,
  workspace: Workspace,
  mark: string,
  watchdog: Watchdog,
): AsyncGenerator<RunEvent, Outcome> {
  const { shell, temporaryFolder, graceMs, tty } = options;
  const { cwd, environment } = workspace;
  if (!existsSync(cwd)) {
    return yield* notStarted(plan, article, options, `there is no folder ${cwd} to start in`);
  }
  const opened = await openSession({
    shell,
    environment,
    cwd,
    name: plan.path,
    temporaryFolder,
    mark,
    graceMs,
    tty,
    watchdog,
  }).catch((error: unknown) => {
    return { ok: false, message: `the session could not be started: ${messageOf(error)}` } as const;
  });
  if (!opened.ok) return yield* notStarted(plan, article, options, opened.message);
  const kill = () => {
    opened.session.kill();
    workspace.remove();
  };
  options.kill.addEventListener('abort', kill);
  try {
    return yield* runSession(plan, article, opened.session, watchdog, options);
  } finally {
    options.kill.removeEventListener('abort', kill);
  }
}

/** docproof could not even begin: the steps are errored, not failed. */
async function* notStarted(
  { steps }: Plan,
  article: number,
  options: RunOptions,
  message: string,
): AsyncGenerator<RunEvent, Outcome> {
  yield* steps.map((step) =>
    unrun(step, article, options, 'errored', { code: 'internal', message, line: step.line }),
  );
  return { status: 'errored', leftovers: [] };
}

async function* runSession(
  plan: Plan,
  article: number,
  session: Session,
  watchdog: Watchdog,
  options: RunOptions,
): AsyncGenerator<RunEvent, Outcome> {
  const { articleTimeoutMs, clock } = options;
  const context: StepContext = {
    session,
    article,
    options,
    deadline: articleTimeoutMs === null ? null : clock.elapsed() + articleTimeoutMs,
    known: new Map(Object.entries(plan.variables)),
    secretNames: secretNamesIn(plan, options.secrets),
    watchdog,
  };
  const statuses: ArticleStatus[] = [];
  const progress: Progress = { last: null, failed: null };
  let closed: CloseResult | null = null;
  try {
    for (const step of inRunOrder(plan.steps)) {
      const reason = whyNot(step, progress, context);
      if (reason !== null) {
        const isDead = reason.code === 'session-ended';
        const outcome = unrun(step, article, options, isDead ? 'errored' : 'skipped', reason);
        if (isDead) {
          outcome.notRestored = await revive(session);
          progress.failed = step;
        }
        yield outcome;
        statuses.push(outcome.status);
        continue;
      }
      const status = yield* attempt(step, context);
      if (status === null) continue;
      statuses.push(status);
      progress.last = step;
      if (status === 'failed' || status === 'errored') progress.failed = step;
    }
  } finally {
    // As long as a step: what the article does when it ends is its own.
    closed = await session.close(options.timeoutMs, options.signal);
    // Until now jobs in the background have written into theirs.
    for (const step of plan.steps) if (step.directives.background) maskWholeOutput(step, context);
  }
  const leftovers = [
    ...exitTrapProblem(closed),
    ...closed.ended.map((command) => `still running at the end, and ended: ${command}`),
    ...closed.remaining.map((command) => `still running, and could not be ended: ${command}`),
  ];
  const allSkipped = statuses.every((status) => status === 'skipped');
  if (options.signal.aborted) return { status: 'interrupted', leftovers };
  // What it was to clean up may still be there.
  if (closed.exitTrap === 'stopped' || closed.remaining.length > 0) return { status: 'errored', leftovers };
  return { status: allSkipped ? 'skipped' : worst(statuses), leftovers };
}

function exitTrapProblem({ exitTrap, lastLine }: CloseResult): string[] {
  if (exitTrap === 'ended') return [];
  const printed = lastLine === '' ? '' : `; the last that it printed was: ${lastLine}`;
  return [`the article's EXIT trap did not end, and was ended${printed}`];
}

/** Runs a step; gives `null` if there was nothing to clean up. Where docproof itself fails, as on a full disk, it is errored. */
async function* attempt(step: Step, context: StepContext): AsyncGenerator<RunEvent, StepStatus | null> {
  const { article, options } = context;
  try {
    const { unset, lost } = step.directives.cleanup
      ? await unsetVariables(step, context)
      : { unset: [], lost: [] };
    if (unset.length === 0) return (yield* runStep(step, context, lost)).status;
    yield unrun(step, article, options, 'skipped', nothingToClean(step, unset));
    return null;
  } catch (error) {
    const message = `docproof could not run this step: ${messageOf(error)}`;
    yield unrun(step, article, options, 'errored', { code: 'internal', message, line: step.line });
    return 'errored';
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
