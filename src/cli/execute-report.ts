import { join } from 'node:path';
import { fold } from '../run/fold.ts';
import { historyOf } from '../run/history/history-of.ts';
import { readJournal } from '../run/journal.ts';
import { mergeJournals } from '../run/merge-journals.ts';
import { missingEvents } from '../run/missing-events.ts';
import type { NamedJournal } from '../run/named-journal.ts';
import { complain, mention } from './complain.ts';
import { exitStatus, statusOf, withLoss } from './exit-status.ts';
import { defaultHistory, keepWhole } from './keep-history.ts';
import { pastSummaries } from './past-summaries.ts';
import type { ReportCommandOptions } from './report-command-options.ts';
import { filesOf } from './report-files/refusal.ts';
import { requestedReports } from './requested-reports.ts';
import { runReporters } from './run-reporters.ts';
import { runToCompare } from './run-to-compare.ts';
import { runsIn } from './runs-folder.ts';
import { fromBase, loadSettings } from './settings.ts';
import { terminalFor } from './terminal.ts';

/** Reports what journals hold as one run, and gives the exit status. */
export async function executeReport(
  named: readonly string[],
  options: ReportCommandOptions,
): Promise<number> {
  const settings = await loadSettings(options);
  if (!settings.ok) return complain(settings.problems);
  const out = options.out ?? fromBase(settings.config.out ?? 'reports', settings.base);
  const folder = join(out, 'runs');
  const paths = named.length > 0 ? named : lastRun(folder);
  if (paths.length === 0) return complain([`there is no journal in ${folder}`]);
  const read = readAll(paths);
  if (!read.ok) return complain(read.problems);
  const against = options.against === undefined ? null : runToCompare(options.against, folder);
  if (against?.ok === false) return complain([against.problem]);
  const merged = mergeJournals(read.journals);
  if (!merged.ok) return complain(merged.problems);
  const { events, missing } = merged;
  const record = fold(events);
  if (record === null) throw new Error('a run without a beginning');

  const asked = await requestedReports(options.reporter, settings, out, options.ciReporters, {
    article: filesOf(record.articles),
    journal: paths,
  });
  if (!asked.ok) return complain(asked.problems);
  const reporters = runReporters(
    asked.reporters,
    (written, isGrouped) => terminalFor(null, written, isGrouped),
    null,
  );
  for (const event of [...events, ...missingEvents(events, record)]) reporters.tell(event);
  const runs = settings.config.history ?? defaultHistory;
  const past = pastSummaries(folder, record.runId, runs);
  const written = await reporters.finish(record, historyOf(record, past, against?.run ?? null));
  const isNew = paths.length > 1 && missing.length === 0 && record.status !== 'interrupted';
  const parts = read.journals.map(({ start }) => start.runId);
  const kept = !isNew || (await keepWhole(folder, record, parts, runs));
  mention(...read.journals.flatMap(howFar), ...partOnly(read.journals, missing));
  const status = missing.length > 0 ? exitStatus.unusable : statusOf(record);
  return written && kept ? status : withLoss(status);
}

function lastRun(folder: string): string[] {
  return runsIn(folder)
    .slice(0, 1)
    .map((runId) => join(folder, `${runId}.ndjson`));
}

type ReadJournals = { ok: true; journals: NamedJournal[] } | { ok: false; problems: string[] };

function readAll(paths: readonly string[]): ReadJournals {
  const read = paths.map((name) => ({ name, ...readJournal(name) }));
  const problems = read.flatMap((one) =>
    one.ok ? [] : [`the journal ${one.name} cannot be read: ${one.message}`],
  );
  return problems.length > 0 ? { ok: false, problems } : { ok: true, journals: read.filter((one) => one.ok) };
}

/** Says of a journal that ends early how much there is. */
function howFar({ name, start, events }: NamedJournal): string[] {
  if (events.some(({ type }) => type === 'run-finished')) return [];
  const begun = events.filter(({ type }) => type === 'article-started').length;
  const { length } = start.articles;
  const articles = length === 1 ? 'its article' : `its ${length} articles`;
  return [`the run of ${name} has not ended: of ${articles} ${begun} had begun`];
}

/** Says of shards which of them the report does not have. */
function partOnly([first, ...others]: readonly NamedJournal[], missing: readonly number[]): string[] {
  const shard = first?.start.shard;
  if (first === undefined || shard === undefined) return [];
  const { index, count } = shard;
  if (others.length > 0) return missing.map((one) => `shard ${one} of ${count} is missing`);
  return count === 1 ? [] : [`${first.name} is shard ${index} of ${count}, and the report is of it alone`];
}
