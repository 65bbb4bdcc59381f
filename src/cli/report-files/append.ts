import { appendFileSync } from 'node:fs';
import { largestSummary } from '../../report/ci/largest-summary.ts';
import { statOf } from '../paths.ts';

/** With less there is no use in beginning. In bytes. */
const leastRoom = 4_096;

/**
 * Bytes that can be put behind what a file of summaries has already.
 *
 * @throws where that is too little to say anything, or it is no file
 */
export function roomIn(file: string): number {
  const room = largestSummary - sizeOf(file);
  if (room < leastRoom) throw new Error(`there is no room left in ${file}`);
  return room;
}

/** Puts a report behind what a file has already, with a line between them. */
export function appendReport(file: string, text: string): void {
  appendFileSync(file, sizeOf(file) > 0 ? `\n${text}` : text);
}

function sizeOf(file: string): number {
  const found = statOf(file);
  if (found && !found.isFile()) throw new Error(`${file} is no file`);
  return found?.size ?? 0;
}
