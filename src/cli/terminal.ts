import { terminalReporter } from '../report/terminal/reporter.ts';
import type { Reporter } from '../report/types.ts';
import { isSet, wantsColour } from './colour.ts';
import { beforeOthers, print } from './standard-streams.ts';

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
  const reporter = terminalReporter({
    write: (text) => print(text),
    columns: () => stdout.columns ?? 100,
    rows: () => stdout.rows ?? 24,
    reflows: reflows(env),
    colour: wantsColour(stdout.isTTY === true),
    live,
    grouped,
    rerun,
    reports,
    now: () => performance.now(),
    every(milliseconds, callback) {
      // Not before a change of the terminal's size has been heard of.
      const timer = setInterval(() => setImmediate(callback), milliseconds);
      return () => clearInterval(timer);
    },
  });
  if (live) {
    beforeOthers(reporter.makeRoom);
    // Brought back after Ctrl-Z, with a shell's lines below what was drawn.
    process.on('SIGCONT', reporter.startBelow);
  }
  return reporter;
}

/** Whether the terminal lays lines out anew when it is resized. xterm, GNU screen and the Linux console do not; tmux does in any of them. */
function reflows({ TMUX, XTERM_VERSION, STY, TERM }: NodeJS.ProcessEnv): boolean {
  return isSet(TMUX) || !(isSet(XTERM_VERSION) || isSet(STY) || TERM === 'linux');
}
