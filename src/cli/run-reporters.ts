import { existsSync } from 'node:fs';
import type { Reporter } from '../report/types.ts';
import type { RunEvent } from '../run/events.ts';
import type { RunRecord } from '../run/results.ts';
import { mention } from './complain.ts';
import { messageOf } from './message-of.ts';
import { destinationOf } from './report-files/destination.ts';
import { type ReporterRequest, writingReporter } from './reporters.ts';

/** The reporters of one run. */
export interface RunReporters {
  tell(event: RunEvent): void;
  /** Lets every reporter finish, whatever becomes of the others. Tells whether all of them could. */
  finish(record: RunRecord): Promise<boolean>;
}

interface Placed {
  reporter: Reporter;
  file: string | null;
}

/**
 * Makes the reporters that were asked for, of requests in which nothing is wrong.
 *
 * @param terminal - makes the one for the terminal, which is told what the others have written
 */
export function runReporters(
  requests: readonly ReporterRequest[],
  terminal: (written: () => readonly string[]) => Reporter,
): RunReporters {
  const written: string[] = [];
  const placed = requests.map((request): Placed => {
    return { reporter: writingReporter(request) ?? terminal(() => written), file: request.file };
  });
  // The files come first: what is on the screen can then say which of them there are.
  const inOrder = placed.toSorted((one, other) => Number(one.file === null) - Number(other.file === null));
  return {
    tell: (event) => {
      for (const { reporter } of placed) reporter.onEvent?.(event);
    },
    finish: async (record) => {
      let whole = true;
      for (const { reporter, file } of inOrder) {
        try {
          await reporter.onEnd?.(record);
          if (file !== null) written.push(file);
        } catch (error) {
          whole = false;
          mention(`a report could not be written: ${messageOf(error)}${staleness(file)}`);
        }
      }
      return whole;
    },
  };
}

/** Nobody should take the report of an earlier run for this one's. */
function staleness(file: string | null): string {
  if (file === null) return '';
  const destination = destinationOf(file);
  const isOld = destination.kind === 'file' && existsSync(destination.path);
  return isOld ? `; the file ${file} is of an earlier run` : '';
}
