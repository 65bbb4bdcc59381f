import { join } from 'node:path';
import { jsonText } from '../report/json-text.ts';
import type { RunRecord } from '../run/results.ts';
import { summaryOf } from '../run/run-summary.ts';
import { mention } from './complain.ts';
import { messageOf } from './message-of.ts';
import { pruneRuns } from './prune-runs.ts';
import { writeReport } from './report-files/write.ts';

/**
 * Puts a run's summary beside its journal, and removes the oldest runs.
 *
 * @param kept - how many runs stay
 * @returns whether the summary was written
 */
export async function keepHistory(folder: string, record: RunRecord, kept: number): Promise<boolean> {
  const { runId } = record;
  let written = true;
  try {
    await writeReport(join(folder, `${runId}.summary.json`), jsonText(summaryOf(record)), runId);
  } catch (error) {
    written = false;
    mention(`the summary of the run could not be written: ${messageOf(error)}`);
  }
  const left = pruneRuns(folder, kept, runId, Date.now());
  if (left.length > 0) mention(`old runs could not be removed from ${folder}: ${left.join(', ')}`);
  return written;
}
