import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { spawn } from '@lydell/node-pty';
import headless, { type IUnicodeVersionProvider } from '@xterm/headless';
import { onTestFinished } from 'vitest';
import { emojiApart } from './cell-widths.ts';

const bin = resolve(import.meta.dirname, '../../../bin');

/** What else there is to a terminal. */
export interface TerminalKind {
  environment?: Record<string, string>;
  /** How wide it draws what terminals disagree on. */
  widths?: IUnicodeVersionProvider;
  /** Whether it lays lines out anew when it is resized. */
  reflows?: boolean;
}

export interface Size {
  columns: number;
  rows: number;
}

/** A terminal with docproof running in it, and what a person sees there. */
export interface SeenTerminal {
  /** Every row from the first that was written, those that have scrolled up among them; the empty ones at the end left out. */
  rows(): string[];
  /** Waits until the rows satisfy, and gives them. */
  until(satisfied: (rows: string[]) => boolean): Promise<string[]>;
  /**
   * Resizes the screen, as a person does who drags the corner of the window. Right after something was drawn, so that
   * nothing is under way that was meant for the size before.
   */
  resize(size: Size): Promise<void>;
  /** Presses keys. */
  press(keys: string): void;
  signal(name: NodeJS.Signals): void;
  /** Everything that was sent to the terminal. */
  sent(): string;
  /** Whether the cell in that place is in a colour, dim, bold or inverse. */
  isPainted(row: number, column: number): boolean;
  /** Waits for its end, and gives its exit status. */
  ended: Promise<number>;
}

/**
 * Runs a command, tells its status where nobody sees it, and stays: of a terminal that ends, node-pty gives up what it has not read
 * within 200 ms.
 */
const staying = `trap : INT; "$@"; printf '\\033]777;%s\\007' "$?"; read -r`;

const endSaid = /\u001b\]777;(\d+)\u0007$/;

/** Runs the built command line in a terminal. */
export function seenTerminal(
  cwd: string,
  args: readonly string[],
  { columns, rows }: Size,
  { environment = {}, widths = emojiApart, reflows = true }: TerminalKind = {},
): SeenTerminal {
  const terminal = new headless.Terminal({
    ...{ cols: columns, rows, scrollback: 10_000, allowProposedApi: true },
    // One of Windows lays nothing out.
    ...(reflows ? {} : { windowsPty: { backend: 'conpty', buildNumber: 19_000 } }),
  });
  terminal.unicode.register(widths);
  terminal.unicode.activeVersion = widths.version;
  const { CI, NO_COLOR, FORCE_COLOR, ...rest } = process.env;
  const env = { ...rest, TERM: 'xterm-256color', ...environment };
  const run = [process.execPath, join(bin, 'docproof'), 'run', ...args];
  const child = spawn('bash', ['--noprofile', '--norc', '-c', staying, 'bash', ...run], {
    ...{ cols: columns, rows, cwd, env },
  });
  const watchers = new Set<() => void>();
  let sent = '';
  let end: (status: number) => void = () => {};
  const ended = new Promise<number>((resolve) => {
    end = resolve;
  });
  child.onData((text) => {
    sent += text;
    const [said, status] = endSaid.exec(sent) ?? [''];
    if (status !== undefined) sent = sent.slice(0, -said.length);
    const soFar = sent.length;
    terminal.write(text, () => {
      if (soFar === sent.length) for (const watcher of watchers) watcher();
      if (status !== undefined) end(Number(status));
    });
  });
  onTestFinished(() => {
    for (const pid of [...childrenOf(child.pid), child.pid]) process.kill(pid, 'SIGKILL');
    terminal.dispose();
  });
  const visibleRows = () => rowsOf(terminal);
  const until = (satisfied: (rows: string[]) => boolean): Promise<string[]> => {
    const seen = new Promise<string[]>((resolve) => {
      const watcher = () => {
        const rows = visibleRows();
        if (!satisfied(rows)) return;
        watchers.delete(watcher);
        resolve(rows);
      };
      watchers.add(watcher);
      watcher();
    });
    const tooLate = ended.then((): never => {
      throw new Error(`it ended before that was seen:\n${visibleRows().join('\n')}`);
    });
    return Promise.race([seen, tooLate]);
  };
  return {
    rows: visibleRows,
    until,
    resize: async ({ columns, rows }) => {
      const before = sent.length;
      await until(() => {
        if (sent.length === before) return false;
        terminal.resize(columns, rows);
        child.resize(columns, rows);
        return true;
      });
    },
    press: (keys) => child.write(keys),
    signal: (name) => {
      for (const pid of childrenOf(child.pid)) process.kill(pid, name);
    },
    sent: () => sent,
    isPainted: (row, column) => {
      const cell = terminal.buffer.active.getLine(row)?.getCell(column);
      if (!cell) return false;
      return !cell.isFgDefault() || [cell.isDim(), cell.isBold(), cell.isInverse()].some((is) => is !== 0);
    },
    ended,
  };
}

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
}

function rowsOf({ buffer: { active }, cols }: headless.Terminal): string[] {
  const rows = Array.from(
    { length: active.length },
    (_, row) => active.getLine(row)?.translateToString(true, 0, cols).trimEnd() ?? '',
  );
  return rows.slice(0, rows.findLastIndex((row) => row !== '') + 1);
}

/** Whether a row is one of a step that is under way. */
export function isStatus(row: string): boolean {
  return /^[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏]/.test(row);
}
