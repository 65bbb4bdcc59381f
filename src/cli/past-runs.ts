import { join } from 'node:path';
import { type PastOutput, pastOutput } from '../authoring/explain/past-outputs.ts';
import { readJournal } from '../run/journal.ts';
import { runsIn } from './runs-folder.ts';

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
  return runsIn(folder)
    .slice(0, mostRuns)
    .flatMap((runId) => {
      const journal = readJournal(join(folder, `${runId}.ndjson`));
      return journal.ok ? (pastOutput(journal.events, path, variant, id) ?? []) : [];
    });
}
