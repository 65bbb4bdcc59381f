import { readdirSync } from 'node:fs';
import { isRunId, isRunName } from './run-id.ts';

/** What the name of a run's summary ends in. */
export const summaryEnding = '.summary.json';

/** Ids of the runs that have a journal in a folder, the newest first. Other files there count for nothing. */
export function runsIn(folder: string): string[] {
  return named('.ndjson', folder).filter(isRunId);
}

/** Ids of the runs that have a summary in a folder, the newest first; those of runs that were put together too. */
export function summariesIn(folder: string): string[] {
  return named(summaryEnding, folder).filter(isRunName);
}

/** Ids of the runs of which there is a journal or a summary, the newest first. */
export function tracesIn(folder: string): string[] {
  const found = new Set([...runsIn(folder), ...summariesIn(folder).filter(isRunId)]);
  return [...found].toSorted().toReversed();
}

function named(ending: string, folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
      .map(({ name }) => name.slice(0, -ending.length))
      .toSorted()
      .toReversed();
  } catch {
    return [];
  }
}
