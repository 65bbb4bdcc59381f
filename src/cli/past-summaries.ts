import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunSummary } from '../run/run-summary.ts';
import { parseSummary } from '../run/summary-text.ts';
import { statOf } from './paths.ts';
import { summariesIn, summaryEnding } from './runs-folder.ts';

/** So much of a run's name is the second in which it began. */
const timeLength = 'yyyymmdd-hhmmss'.length;

/**
 * The summaries of past runs in a folder, the newest first. Files that are none are passed over.
 *
 * @param runId - later runs than this are left out
 * @param most - so many are read
 */
export function pastSummaries(folder: string, runId: string, most: number): RunSummary[] {
  const time = runId.slice(0, timeLength);
  return summariesIn(folder)
    .filter((id) => id !== runId && id.slice(0, timeLength) <= time)
    .slice(0, most)
    .flatMap((id) => readSummary(join(folder, id + summaryEnding)) ?? []);
}

/** `null` where the file cannot be read, or is no summary. A device may have no end. */
export function readSummary(path: string): RunSummary | null {
  if (statOf(path)?.isCharacterDevice()) return null;
  try {
    return parseSummary(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
