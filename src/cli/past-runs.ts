import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type PastOutput, pastOutput } from '../authoring/explain/past-outputs.ts';
import { readJournal } from '../run/journal.ts';

/** So many journals are looked at, the newest first: what was true of older runs need not be true any more. */
const mostRuns = 50;

/**
 * What a step printed in the runs whose journals are in a folder, the newest first. Journals that cannot be read are passed over.
 *
 * @param folder - the folder of journals
 * @param path - the article's, as the runs had it
 * @param variant - which of its plans
 * @param id - the step's
 */
export function pastOutputs(folder: string, path: string, variant: string | null, id: string): PastOutput[] {
  return journalsIn(folder)
    .slice(0, mostRuns)
    .flatMap((name) => {
      try {
        return pastOutput(readJournal(join(folder, name)), path, variant, id) ?? [];
      } catch {
        return [];
      }
    });
}

/** Their names begin with the time. */
function journalsIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ndjson'))
      .map(({ name }) => name)
      .toSorted()
      .toReversed();
  } catch {
    return [];
  }
}
