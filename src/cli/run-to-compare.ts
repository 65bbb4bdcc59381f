import { join } from 'node:path';
import { fold } from '../run/fold.ts';
import { readJournal } from '../run/journal.ts';
import { type RunSummary, summaryOf } from '../run/run-summary.ts';
import { readSummary } from './past-summaries.ts';
import { statOf } from './paths.ts';
import { isRunName } from './run-id.ts';
import { summaryEnding } from './runs-folder.ts';

/** A run to compare with, or why there is none. */
export type RunToCompare = { ok: true; run: RunSummary } | { ok: false; problem: string };

/**
 * Finds the run that `--against` names.
 *
 * @param named - id of a run, or path of a journal or of a summary
 * @param folder - the folder of past runs
 */
export function runToCompare(named: string, folder: string): RunToCompare {
  if (named === '') return { ok: false, problem: 'the run to compare with has no name' };
  if (!isRunName(named) || statOf(named)?.isFile()) return readRun(named);
  const path = join(folder, named);
  const summary = readSummary(path + summaryEnding);
  if (summary !== null) return { ok: true, run: summary };
  if (statOf(`${path}.ndjson`)?.isFile()) return readRun(`${path}.ndjson`);
  return { ok: false, problem: `there is no run ${named} in ${folder}` };
}

function readRun(path: string): RunToCompare {
  const summary = readSummary(path);
  if (summary !== null) return { ok: true, run: summary };
  const journal = readJournal(path);
  if (!journal.ok) return { ok: false, problem: `the run ${path} cannot be read: ${journal.message}` };
  const record = fold(journal.events);
  if (record === null) throw new Error('a run without a beginning');
  return { ok: true, run: summaryOf(record) };
}
