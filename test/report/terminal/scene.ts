import headless from '@xterm/headless';
import {
  type TerminalOptions,
  type TerminalReporter,
  terminalReporter,
} from '../../../src/report/terminal/reporter.ts';
import type { RunEvent } from '../../../src/run/events.ts';
import { historyOf } from '../../../src/run/history/history-of.ts';
import type { History } from '../../../src/run/history/types.ts';
import type { RunRecord } from '../../../src/run/results.ts';
import { eventsOf } from '../fixtures/events.ts';

const height = 24;
const rerun = 'docproof run docs/*.md';

/** The history of a run before which there was none. */
export function firstOfAll(record: RunRecord): History {
  return historyOf(record, [], null);
}

/** Everything that is written to a log about a run whose articles ran one after the other, or whose events are given. */
export async function logOf(
  record: RunRecord,
  options: Partial<TerminalOptions> = {},
  events: readonly RunEvent[] = eventsOf(record),
  history = firstOfAll(record),
): Promise<string> {
  const written: string[] = [];
  const reporter = terminalReporter({
    ...{ write: (text) => void written.push(text), columns: () => 80, colour: false, live: false, rerun },
    ...{ rows: () => height, reflows: true },
    ...{ now: () => 0, every: () => () => {}, ...options },
  });
  for (const event of events) reporter.onEvent?.(event);
  await reporter.onEnd?.(record, history);
  return written.join('');
}

/** A terminal of some size with a run in it, whose clock and ticks are the test's. */
export interface Stage {
  reporter: TerminalReporter;
  /** Hands over events in order. */
  play(events: Iterable<RunEvent>): void;
  /** Lets time pass; the reporter is called back once if it has asked to be. */
  pass(ms: number): void;
  /** Whether the reporter still waits to be called back. */
  ticking(): boolean;
  resize(columns: number): Promise<void>;
  /** Every row from the first that was written, the empty ones at the end left out. */
  rows(): Promise<string[]>;
  /** What was written, piece by piece. */
  writes: string[];
}

export function stage(columns: number, options: Partial<TerminalOptions> = {}): Stage {
  const terminal = new headless.Terminal({
    ...{ cols: columns, rows: height, scrollback: 10_000, allowProposedApi: true, convertEol: true },
  });
  const writes: string[] = [];
  let now = 0;
  let tick: (() => void) | null = null;
  const settled = () => new Promise<void>((resolve) => terminal.write('', resolve));
  const reporter = terminalReporter({
    write: (text) => {
      writes.push(text);
      terminal.write(text);
    },
    ...{ columns: () => terminal.cols, rows: () => terminal.rows, reflows: true },
    ...{ colour: true, live: true, rerun, now: () => now },
    every: (_ms, callback) => {
      tick = callback;
      return () => {
        tick = null;
      };
    },
    ...options,
  });
  return {
    reporter,
    writes,
    play: (events) => {
      for (const event of events) reporter.onEvent?.(event);
    },
    pass: (ms) => {
      now += ms;
      tick?.();
    },
    ticking: () => tick !== null,
    resize: async (columns) => {
      await settled();
      terminal.resize(columns, height);
    },
    rows: async () => {
      await settled();
      const { active } = terminal.buffer;
      const rows = Array.from(
        { length: active.length },
        (_, row) => active.getLine(row)?.translateToString(true) ?? '',
      );
      return rows.slice(0, rows.findLastIndex((row) => row !== '') + 1);
    },
  };
}
