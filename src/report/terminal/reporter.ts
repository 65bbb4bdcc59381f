import { nameOf } from '../step-label.ts';
import type { Reporter } from '../types.ts';
import { blank, type Line } from './line.ts';
import { runLog } from './run-log.ts';
import { drawMs, runningSteps } from './running.ts';
import { liveScreen, logScreen } from './screen.ts';
import { summaryLines } from './summary.ts';

/** What the terminal reporter needs of its surroundings. */
export interface TerminalOptions {
  write(text: string): void;
  /** Width of the terminal; read anew whenever something is drawn. */
  columns(): number;
  /** Its height, likewise. */
  rows(): number;
  /** Whether lines that have become too long when it is made narrower go on in further rows, instead of being cut. */
  reflows: boolean;
  colour: boolean;
  /** Whether what was written can be drawn over: a terminal that somebody looks at. */
  live: boolean;
  /** Whether each article stands in a group, before and behind which others write. */
  grouped?: boolean;
  /** The command that runs this again; `null` where nobody knows it. */
  rerun: string | null;
  /** Paths of the reports that have been written by the end. */
  reports?(): readonly string[];
  /** Milliseconds that only grow. */
  now(): number;
  /** Calls back again and again; gives the function that stops it. */
  every(ms: number, callback: () => void): () => void;
}

/** The reporter, with what others need who write to the same terminal. */
export interface TerminalReporter extends Reporter {
  /** Takes the status region away until it is drawn again, so that a message can stand in its place. */
  makeRoom(): void;
  /** Leaves the status region behind, since others have written below it. */
  startBelow(): void;
}

/** Shows a run as it happens: a line per finished step, below it why it failed, at the end a summary. */
export function terminalReporter(options: TerminalOptions): TerminalReporter {
  const screen = options.live ? liveScreen(options) : logScreen(options);
  const log = runLog(screen.width);
  const running = runningSteps();
  let lastIsBlank = true;
  let stop: (() => void) | null = null;
  const draw = (lines: readonly Line[]) => {
    // Blocks stand apart by one blank line, however many of them meet.
    const shown = lines.filter(
      (line, place) => line !== blank || (place > 0 ? lines[place - 1] !== blank : !lastIsBlank),
    );
    lastIsBlank = shown.length === 0 ? lastIsBlank : shown.at(-1) === blank;
    screen.draw(shown, options.live ? running.lines(options.now(), screen.width(), screen.height()) : []);
  };
  const end = () => {
    stop?.();
    stop = null;
    running.clear();
  };
  return {
    makeRoom: screen.makeRoom,
    startBelow: screen.startBelow,
    onEvent: (event) => {
      if (event.type === 'step-output') return running.output(event);
      if (event.type === 'article-started') lastIsBlank ||= options.grouped === true;
      if (event.type === 'run-finished') end();
      if (event.type === 'step-started') {
        const step = log.stepOf(event);
        if (step) running.start(event, step.article.path, nameOf(step.step), options.now());
        if (options.live) stop ??= options.every(drawMs, () => draw([]));
      }
      if (event.type === 'step-finished') running.finish(event);
      draw(log.linesFor(event));
    },
    onEnd: (record, history) => {
      end();
      lastIsBlank &&= options.grouped !== true;
      const { rerun } = options;
      const reports = options.reports?.() ?? [];
      const [width, height] = [screen.width(), screen.height()];
      draw([...log.rest(), ...summaryLines(record, { reports, rerun, width, height, history })]);
    },
  };
}
