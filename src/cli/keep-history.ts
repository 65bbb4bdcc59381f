import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { jsonText } from '../report/json-text.ts';
import type { RunRecord } from '../run/results.ts';
import { type RunSummary, summaryOf } from '../run/run-summary.ts';
import { mention } from './complain.ts';
import { messageOf } from './message-of.ts';
import { pruneRuns } from './prune-runs.ts';
import { writeReport } from './report-files/write.ts';
import { isRunId } from './run-id.ts';
import { summariesIn, summaryEnding } from './runs-folder.ts';

/** Runs that are kept: as many as `docproof explain` looks at. */
export const defaultHistory = 50;

/**
 * Puts a run's summary beside its journal, and removes the oldest runs.
 *
 * @param kept - how many runs stay
 * @returns whether the summary was written
 */
export async function keepHistory(folder: string, record: RunRecord, kept: number): Promise<boolean> {
  const written = await keepSummary(folder, summaryOf(record));
  const { runId } = record;
  const left = pruneRuns(folder, kept, runId, Date.now());
  if (left.length > 0) mention(`old runs could not be removed from ${folder}: ${left.join(', ')}`);
  return written;
}

/**
 * Keeps the summary of runs that were put together, whose journals may be elsewhere, and removes the oldest such summaries.
 *
 * @param parts - ids of the runs
 * @param kept - how many summaries stay
 * @returns whether it was written
 */
export async function keepWhole(
  folder: string,
  record: RunRecord,
  parts: string[],
  kept: number,
): Promise<boolean> {
  const written = await keepSummary(folder, { ...summaryOf(record), parts });
  const whole = summariesIn(folder).filter((runId) => !isRunId(runId));
  for (const runId of whole.slice(kept)) rmSync(join(folder, runId + summaryEnding), { force: true });
  return written;
}

async function keepSummary(folder: string, summary: RunSummary): Promise<boolean> {
  try {
    await writeReport(join(folder, summary.runId + summaryEnding), jsonText(summary), summary.runId);
    return true;
  } catch (error) {
    mention(`the summary of the run could not be written: ${messageOf(error)}`);
    return false;
  }
}
