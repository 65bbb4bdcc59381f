import { closeSync, fstatSync, lstatSync, openSync, readSync, rmSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { removeFolder } from '../run/remove-folder.ts';
import { summaryEnding, tracesIn } from './runs-folder.ts';

/** So long after its last event a run without an end may still go on, in milliseconds. */
const longestSilenceMs = 24 * 60 * 60_000;
/** The last event of a run is much shorter, in bytes. */
const tailBytes = 1_024;

/**
 * Removes the oldest runs from a folder of journals, with their summaries and outputs, and summaries of which the journal is not there:
 * another run may have removed it before they were written. Runs that may still go on stay, and so does everything that is not a run's.
 *
 * @param kept - how many runs stay, at least 1: that of this process is one of them
 * @param own - id of the run of this process
 * @param now - milliseconds since 1970
 * @returns ids of the runs that could not be removed
 */
export function pruneRuns(folder: string, kept: number, own: string, now: number): string[] {
  return tracesIn(folder)
    .filter((runId) => runId !== own)
    .slice(kept - 1)
    .filter((runId) => !mayGoOn(join(folder, `${runId}.ndjson`), now))
    .filter((runId) => !removeRun(join(folder, runId)));
}

/** The journal goes last: while it is there, what is left of the run is found again. */
function removeRun(path: string): boolean {
  if (found(path)?.isDirectory() && !removeFolder(path)) return false;
  try {
    for (const file of [path + summaryEnding, `${path}.ndjson`]) if (found(file)?.isFile()) rmSync(file);
    return true;
  } catch {
    return false;
  }
}

function found(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

function mayGoOn(journal: string, now: number): boolean {
  if (found(journal) === undefined) return false;
  let descriptor: number;
  try {
    descriptor = openSync(journal, 'r');
  } catch {
    // Whoever cannot read it does not know.
    return true;
  }
  try {
    const { mtimeMs, size } = fstatSync(descriptor);
    if (now - mtimeMs > longestSilenceMs) return false;
    const tail = Buffer.alloc(Math.min(tailBytes, size));
    readSync(descriptor, tail, 0, tail.length, size - tail.length);
    const [last = ''] = tail.toString().trimEnd().split('\n').slice(-1);
    return !last.startsWith('{"type":"run-finished"');
  } finally {
    closeSync(descriptor);
  }
}
