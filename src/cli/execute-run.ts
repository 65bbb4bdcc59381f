import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { located } from '../config/origin.ts';
import type { Config } from '../config/types.ts';
import type { Plan } from '../plan/types.ts';
import { systemClock } from '../run/clock.ts';
import type { JournalEvent } from '../run/events.ts';
import { fold } from '../run/fold.ts';
import { historyOf } from '../run/history/history-of.ts';
import type { RunOptions } from '../run/options.ts';
import type { Counts, RunRecord } from '../run/results.ts';
import { run } from '../run/run.ts';
import type { Secrets } from '../run/secrets/secrets.ts';
import { shareOf } from '../run/shard.ts';
import { openFilesLimit, sessionsWithin } from '../session/room.ts';
import { settingProblems } from './check-settings.ts';
import { complain, mention } from './complain.ts';
import { exitStatus, statusOf, withLoss } from './exit-status.ts';
import { type Interrupts, listenForInterrupts } from './interrupt.ts';
import { defaultHistory, keepHistory } from './keep-history.ts';
import { knownSecrets } from './known-secrets.ts';
import { loadPlans } from './load-plans.ts';
import { missingValues } from './missing-values.ts';
import { leaveRoomForTheShell } from './optimizer.ts';
import { pastSummaries } from './past-summaries.ts';
import { platformOf } from './platform.ts';
import { filesOf } from './report-files/refusal.ts';
import { requestedReports } from './requested-reports.ts';
import { type GivenArguments, rerunCommand } from './rerun.ts';
import type { RunCommandOptions } from './run-command-options.ts';
import { newRunId } from './run-id.ts';
import { type RunJournal, startJournal } from './run-journal.ts';
import { type RunReporters, runReporters } from './run-reporters.ts';
import { fromBase, judgingOf, loadSettings, milliseconds, pathOf, shellOf } from './settings.ts';
import { standardInputFile } from './sources/standard-input-file.ts';
import { warn } from './standard-streams.ts';
import { terminalFor } from './terminal.ts';
import { offersOf, unmatchedChoices } from './unmatched.ts';
import { tool } from './version.ts';

const defaultTimeoutMs = 30 * 60_000;
const graceMs = 2_000;

/**
 * Runs what was asked for, writes journal and reports, and gives the exit status.
 *
 * @param given - the same as it was written
 */
export async function executeRun(
  named: readonly string[],
  options: RunCommandOptions,
  given: GivenArguments,
): Promise<number> {
  leaveRoomForTheShell();
  const settings = await loadSettings(options);
  if (!settings.ok) return complain(settings.problems);
  const { config, base, origin } = settings;
  const wrong = origin === null ? [] : located(settingProblems(config, base), origin);
  if (wrong.length > 0) return complain(wrong);
  const plans = await loadPlans(named, options, config, base);
  if (!plans.ok) return complain([plans.message]);
  const offers = plans.loaded.map(({ article, before }) => offersOf([...before, article], options));
  mention(...unmatchedChoices(offers, options));
  const whole = plans.loaded.map(({ plan }) => plan);
  if (!options.allowEmpty && !whole.some(hasWork)) return complain(['no article has a step to run']);
  const share = options.shard === undefined ? { items: whole } : shareOf(whole, options.shard);
  const { items: toRun, ...part } = share;

  const out = options.out ?? fromBase(config.out ?? 'reports', base);
  const runId = newRunId(systemClock.now());
  const asked = await requestedReports(options.reporter, settings, out, options.ciReporters, {
    article: filesOf(toRun),
    'env file': options.envFile ?? [],
  });
  if (!asked.ok) return complain(asked.problems);
  const folder = join(out, 'runs', runId);
  const journal = startJournal(`${folder}.ndjson`);
  if (typeof journal === 'string') return complain([journal]);
  const secrets = knownSecrets(config, options, callersEnvironment());
  const rerun = secrets.masked(rerunCommand(given, missingValues(toRun), standardInputFile()));
  const interrupts = listenForInterrupts((line) => warn(`\r${line}\n`));
  const reporters = runReporters(
    asked.reporters,
    (written, isGrouped) => terminalFor(rerun, written, isGrouped),
    interrupts.signal,
  );
  const runOptions = optionsFor(config, base, options, { runId, folder }, interrupts, reporters, secrets);
  const record = await follow(toRun, { ...runOptions, ...part }, reporters, journal);
  const runs = config.history ?? defaultHistory;
  // As many as will stay beside this one.
  const past = pastSummaries(join(out, 'runs'), runId, runs - 1);
  const written = await reporters.finish(record, historyOf(record, past, null));
  // Of a run whose journal ends early there is no room for more.
  const kept = journal.whole() && (await keepHistory(join(out, 'runs'), record, runs));
  interrupts.release();
  const failOnFlaky = options.failOnFlaky ?? config.failOnFlaky ?? false;
  const status = interrupts.status() ?? statusOf(record, failOnFlaky);
  if (status === exitStatus.failed && record.status === 'passed') mention(flakyFails(record.counts));
  return written && kept ? status : withLoss(status);
}

function flakyFails({ flaky }: Counts): string {
  const steps = flaky === 1 ? 'a step has' : `${flaky} steps have`;
  return `${steps} passed only on a later try: by --fail-on-flaky, or failOnFlaky in the config, the exit status is 1`;
}

/** A refused article has to be reported even where it has no step. */
function hasWork(plan: Plan): boolean {
  return plan.steps.length > 0 || plan.diagnostics.some(({ severity }) => severity === 'error');
}

/** Takes the run's events one by one: into the journal first, then to the reporters. */
async function follow(
  plans: readonly Plan[],
  options: RunOptions,
  reporters: RunReporters,
  journal: RunJournal,
): Promise<RunRecord> {
  const events: JournalEvent[] = [];
  for await (const event of run(plans, options)) {
    if (event.type !== 'step-output') {
      journal.write(event);
      events.push(event);
    }
    reporters.tell(event);
  }
  journal.close();
  const record = fold(events);
  if (record === null) throw new Error('a run without a beginning');
  return record;
}

/** A run's name, and its folder beside the journal. */
interface RunPlace {
  runId: string;
  folder: string;
}

function optionsFor(
  config: Config,
  base: string,
  options: RunCommandOptions,
  { runId, folder }: RunPlace,
  { signal, kill }: Interrupts,
  reporters: RunReporters,
  secrets: Secrets,
): RunOptions {
  const { cwd = 'workspace' } = config;
  return {
    runId,
    tool,
    platform: platformOf(shellOf(config, base), pathOf(config, base)),
    ...startedIn(base),
    jobs: jobsFor(options.jobs ?? config.jobs ?? 1),
    timeoutMs: milliseconds(options.timeout ?? config.timeout, defaultTimeoutMs),
    articleTimeoutMs: config.articleTimeout === undefined ? null : milliseconds(config.articleTimeout, 0),
    retries: options.retries ?? config.retries ?? 0,
    continueAfterFailure: options.continue ?? config.continue ?? false,
    tty: options.tty ?? config.tty ?? false,
    wholeOutput: (options.wholeOutput ?? config.wholeOutput ?? false) ? folder : null,
    keep: options.keep ?? false,
    unhinted: config.unhinted ?? 'advise',
    ...judgingOf(config, options.measure),
    cwd: cwd === 'workspace' || cwd === 'article' ? cwd : { path: resolve(base, cwd) },
    shell: shellOf(config, base),
    environment: callersEnvironment(),
    variables: config.variables ?? {},
    inheritEnv: config.inheritEnv ?? null,
    secrets,
    path: pathOf(config, base),
    temporaryFolder: resolve(tmpdir()),
    graceMs,
    clock: systemClock,
    signal,
    kill,
    onOutput: (event) => reporters.tell(event),
  };
}

/** No more than the system has room for: the others wait, instead of failing. */
function jobsFor(asked: number): number {
  const openFiles = openFilesLimit();
  const room = sessionsWithin(openFiles);
  if (asked <= room) return asked;
  mention(
    `articles run ${room} at a time: for ${asked} the limit of ${openFiles} open files (ulimit -n) is too low`,
  );
  return room;
}

function callersEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** Paths of articles count from the working directory; runs of one config are told together wherever they were started. */
function startedIn(base: string): Pick<RunOptions, 'startedIn'> {
  const path = relative(base, '').replaceAll(sep, '/');
  return path === '' ? {} : { startedIn: path };
}
