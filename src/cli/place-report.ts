import { resolve } from 'node:path';
import { azureCommand } from '../report/ci/azure-command.ts';
import { appendReport } from './report-files/append.ts';
import { destinationOf } from './report-files/destination.ts';
import { writeReport } from './report-files/write.ts';
import type { ReporterRequest } from './reporters.ts';
import { command, type StandardStream } from './standard-streams.ts';

/**
 * Writes the text of a report into its file, if it has one.
 *
 * @param stream - where a CI agent is told of the file
 * @returns whether there is now a file for somebody to open
 * @throws what the system says where it cannot be written
 */
export async function placeReport(
  { file, goesTo }: ReporterRequest,
  text: string,
  runId: string,
  stream: StandardStream,
): Promise<boolean> {
  if (file === null) return false;
  if (goesTo === 'github') {
    appendReport(file, text);
    return false;
  }
  await writeReport(file, text, runId);
  if (goesTo === 'azure-pipelines' && destinationOf(file).kind === 'file') {
    command(stream, `${azureCommand('task.uploadsummary', {}, resolve(file))}\n`);
  }
  return true;
}
