import { existsSync } from 'node:fs';
import type { Reporter, ReportText } from '../report/types.ts';
import type { RunEvent } from '../run/events.ts';
import type { History } from '../run/history/types.ts';
import type { RunRecord } from '../run/results.ts';
import { mention } from './complain.ts';
import type { MadeReporter } from './make-reporters.ts';
import { messageOf } from './message-of.ts';
import { destinationOf } from './report-files/destination.ts';
import { writeReport } from './report-files/write.ts';
import { isModule, type ReporterRequest } from './reporters.ts';
import { printAside } from './standard-streams.ts';

/** The reporters of one run. */
export interface RunReporters {
  tell(event: RunEvent): void;
  /** Lets every reporter finish, whatever becomes of the others. Tells whether all of them could. */
  finish(record: RunRecord, history: History): Promise<boolean>;
}

interface Placed {
  reporter: Reporter;
  request: ReporterRequest;
  /** What it has given so far of a text for its file. */
  text: string[];
  /** It has thrown. */
  failed: boolean;
}

/**
 * Lets the reporters see a run.
 *
 * @param terminal - makes the one for the terminal, which is told what the others have written
 */
export function runReporters(
  made: readonly MadeReporter[],
  terminal: (written: () => readonly string[]) => Reporter,
): RunReporters {
  const written: string[] = [];
  const placed = made.map(({ request, reporter }): Placed => {
    return { request, reporter: reporter ?? terminal(() => written), text: [], failed: false };
  });
  const loose = placed.some(({ request }) => isModule(request)) ? catchRejections() : null;
  const inOrder = placed.toSorted((one, other) => turnOf(one.request) - turnOf(other.request));
  return {
    tell: (event) => {
      for (const one of placed.filter(({ failed }) => !failed)) {
        try {
          take(one, one.reporter.onEvent?.(event));
        } catch (error) {
          fail(one, error);
        }
      }
    },
    finish: async (record, history) => {
      for (const one of inOrder.filter(({ failed }) => !failed)) {
        try {
          take(one, await unlessStuck(one.reporter.onEnd?.(record, history)));
          const { file } = one.request;
          if (file === null) continue;
          await writeReport(file, one.text.join(''), record.runId);
          written.push(file);
        } catch (error) {
          fail(one, error);
        }
      }
      const noneLost = loose?.end() ?? true;
      return noneLost && placed.every(({ failed }) => !failed);
    },
  };
}

/**
 * Our files come first: what is on the screen can then say which of them there are. Code that is not ours has the record
 * when they are written.
 */
function turnOf(request: ReporterRequest): number {
  if (isModule(request)) return 1;
  return request.file === null ? 2 : 0;
}

/** A promise that a module began and nobody waits for must not take the run with it, and its cleanup, when it is rejected. */
function catchRejections(): { /** Tells whether there was none. */ end(): boolean } {
  let none = true;
  const rejected = (reason: unknown) => {
    none = false;
    mention(`what a reporter had begun has failed: ${messageOf(reason)}`);
  };
  process.on('unhandledRejection', rejected);
  return {
    end() {
      process.off('unhandledRejection', rejected);
      return none;
    },
  };
}

/** What never ends, though nothing is left that could end it, would end docproof. */
async function unlessStuck(given: ReportText | Promise<ReportText>): Promise<ReportText> {
  let stuck = () => {};
  const never = new Promise<ReportText>((_, reject) => {
    stuck = () => reject(new Error('onEnd waits for something that never comes'));
  });
  process.once('beforeExit', stuck);
  try {
    return await Promise.race([given, never]);
  } finally {
    process.off('beforeExit', stuck);
  }
}

function take({ request, text }: Placed, given: ReportText): void {
  if (given === undefined) return;
  if (typeof given !== 'string') throw new Error(`${request.name} gave no text but ${typeof given}`);
  if (request.file === null) printAside(given);
  else text.push(given);
}

function fail(one: Placed, error: unknown): void {
  const { request } = one;
  one.failed = true;
  const whose = isModule(request) ? `the report of ${request.name}` : 'a report';
  mention(`${whose} could not be written: ${messageOf(error)}${staleness(request.file)}`);
}

/** Nobody should take the report of an earlier run for this one's. */
function staleness(file: string | null): string {
  if (file === null) return '';
  const destination = destinationOf(file);
  const isOld = destination.kind === 'file' && existsSync(destination.path);
  return isOld ? `; the file ${file} is of an earlier run` : '';
}
