import { readdirSync } from 'node:fs';
import { isRunId } from './run-id.ts';

/** Ids of the runs that have a journal in a folder, the newest first. Other files there count for nothing. */
export function runsIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ndjson'))
      .map(({ name }) => name.slice(0, -'.ndjson'.length))
      .filter(isRunId)
      .toSorted()
      .toReversed();
  } catch {
    return [];
  }
}
