import { existsSync } from 'node:fs';
import { unlessStuck } from '../config/unless-stuck.ts';
import { grouped } from '../report/ci/grouped.ts';
import { groups } from '../report/ci/groups.ts';
import type { Reporter, ReportText } from '../report/types.ts';
import type { RunEvent } from '../run/events.ts';
import type { History } from '../run/history/types.ts';
import type { RunRecord } from '../run/results.ts';
import { streamOfCommands } from './ci-reporters.ts';
import { isCiReporter } from './ci-systems.ts';
import { mention } from './complain.ts';
import { catchLooseFailures } from './foreign-code.ts';
import type { MadeReporter } from './make-reporters.ts';
import { messageOf } from './message-of.ts';
import { placeReport } from './place-report.ts';
import { destinationOf } from './report-files/destination.ts';
import { isModule, type ReporterRequest } from './reporters.ts';
import { command, printAside, type StandardStream } from './standard-streams.ts';

/** The reporters of one run. */
export interface RunReporters {
  tell(event: RunEvent): void;
  /** Lets every reporter finish, whatever becomes of the others. Tells whether all of them could. */
  finish(record: RunRecord, history: History): Promise<boolean>;
}

/**
 * Makes the reporter for the terminal.
 *
 * @param written - the files that have been written by the time the run is summed up
 * @param isGrouped - whether each article stands in a group
 */
type MakeTerminal = (written: () => readonly string[], isGrouped: boolean) => Reporter;

interface Placed {
  reporter: Reporter;
  request: ReporterRequest;
  /** Where it goes if it is commands to a CI agent. */
  stream: StandardStream;
  /** What it has given so far of a text for its file. */
  text: string[];
  /** It has thrown. */
  failed: boolean;
}

/**
 * Lets the reporters see a run.
 *
 * @param terminal - makes the one for the terminal
 * @param signal - says that nobody wants to wait for a module any longer; `null` where that ends docproof by itself
 */
export function runReporters(
  made: readonly MadeReporter[],
  terminal: MakeTerminal,
  signal: AbortSignal | null,
): RunReporters {
  const written: string[] = [];
  const stream = streamOfCommands(made.map(({ request }) => request));
  const placed = made.map(({ request, reporter }): Placed => {
    const shown = reporter ?? logOf(terminal, () => written, made);
    return { request, reporter: shown, stream, text: [], failed: false };
  });
  const loose = placed.some(({ request }) => isModule(request)) ? catchLooseFailures() : null;
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
          // Ours end by themselves.
          const stop = isModule(one.request) ? signal : null;
          take(one, await unlessStuck(one.reporter.onEnd?.(record, history), 'onEnd', stop));
          const isThere = await placeReport(one.request, one.text.join(''), record.runId, stream);
          if (isThere && one.request.file !== null) written.push(one.request.file);
        } catch (error) {
          fail(one, error);
        }
      }
      const noneLost = loose?.end() ?? true;
      return noneLost && placed.every(({ failed, request }) => !failed || request.isAdded);
    },
  };
}

/** The terminal's log, in groups where a CI system has some. */
function logOf(
  terminal: MakeTerminal,
  written: () => readonly string[],
  made: readonly MadeReporter[],
): Reporter {
  const [system] = made.map(({ request }) => request.name).filter(isCiReporter);
  if (system === undefined) return terminal(written, false);
  return grouped(terminal(written, true), groups[system], (line) => command('stdout', `${line}\n`));
}

/**
 * Our files come first: what is on the screen can then say which of them there are. Code that is not ours has the record
 * when they are written. What the terminal says at the end is the last thing in a log.
 */
function turnOf(request: ReporterRequest): number {
  if (isModule(request)) return 1;
  if (isCiReporter(request.name)) return 2;
  return request.file === null ? 3 : 0;
}

function take({ request, stream, text }: Placed, given: ReportText): void {
  if (given === undefined) return;
  if (typeof given !== 'string') throw new Error(`${request.name} gave no text but ${typeof given}`);
  if (request.file !== null) text.push(given);
  else if (isCiReporter(request.name)) command(stream, given);
  else printAside(given);
}

function fail(one: Placed, error: unknown): void {
  const { request } = one;
  one.failed = true;
  const whose = isModule(request) ? `the report of ${request.name}` : `the report ${request.name}`;
  const stale = request.goesTo === 'github' ? '' : staleness(request.file);
  mention(`${whose} could not be written: ${messageOf(error)}${stale}`);
}

/** Nobody should take the report of an earlier run for this one's. */
function staleness(file: string | null): string {
  if (file === null) return '';
  const destination = destinationOf(file);
  const isOld = destination.kind === 'file' && existsSync(destination.path);
  return isOld ? `; the file ${file} is of an earlier run` : '';
}
