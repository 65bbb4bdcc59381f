import { terminalReporter } from '../report/terminal/reporter.ts';
import type { Reporter } from '../report/types.ts';
import { isSet, wantsColour } from './colour.ts';
import { print } from './standard-streams.ts';

/**
 * The terminal reporter on this process's standard output.
 *
 * @param rerun - the command that runs this again; `null` where nobody knows it
 * @param reports - the files that have been written by the time the run is summed up
 * @param grouped - whether each article stands in a group
 */
export function terminalFor(
  rerun: string | null,
  reports: () => readonly string[],
  grouped: boolean,
): Reporter {
  const { stdout, env } = process;
  const live = stdout.isTTY === true && env.TERM !== 'dumb' && !isSet(env.CI) && !grouped;
  return terminalReporter({
    write: (text) => print(text),
    columns: () => stdout.columns ?? 100,
    colour: wantsColour(stdout.isTTY === true),
    live,
    grouped,
    rerun,
    reports,
    now: () => performance.now(),
    every(milliseconds, callback) {
      const timer = setInterval(callback, milliseconds);
      return () => clearInterval(timer);
    },
  });
}
