import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, constants, openSync, writeSync } from 'node:fs';
import { type Channel, openChannel } from './channel.ts';
import type { PrivateFolder } from './folder.ts';
import type { SessionOptions } from './types.ts';

/** How the shell process ended. */
export interface ShellExit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** A bash process with the pipes that connect it to docproof. */
export interface Shell {
  pid: number;
  /** Lets bash read further lines of its script. */
  write(lines: string): void;
  /** Resolves when the process has ended. */
  exited: Promise<ShellExit>;
  stdout: Channel;
  stderr: Channel;
  control: Channel;
  failures: Channel;
}

/** What is to be done with the bytes that arrive. */
export type ShellListeners = Record<'stdout' | 'stderr' | 'control' | 'failures', (chunk: Buffer) => void>;

/**
 * Starts bash in a session and process group of its own, reading its script from a pipe, with an empty standard input.
 *
 * The pipes are named pipes, opened here: Node's own would be sockets, which `/dev/stdout` and `/dev/stderr` cannot open.
 *
 * @returns the shell, or the reason why it could not be started
 */
export function startShell(
  options: SessionOptions,
  folder: PrivateFolder,
  on: ShellListeners,
): Promise<Shell | Error> {
  const channels = {
    stdout: openChannel(folder.stdout, on.stdout),
    stderr: openChannel(folder.stderr, on.stderr),
    control: openChannel(folder.control, on.control),
    failures: openChannel(folder.failures, on.failures),
  };
  const script = openSync(folder.script, constants.O_RDWR | constants.O_NONBLOCK);
  const child = spawnBash(options, folder);
  const exited = new Promise<ShellExit>((resolve) => {
    child.once('exit', (code, signal) => {
      closeSync(script);
      resolve({ code, signal });
    });
  });
  return new Promise((resolve) => {
    child.once('error', (error) => {
      closeSync(script);
      for (const channel of Object.values(channels)) channel.close();
      resolve(error);
    });
    child.once('spawn', () => {
      const write = (lines: string) => writeSync(script, lines);
      resolve({ pid: child.pid ?? 0, write, exited, ...channels });
    });
  });
}

function spawnBash(options: SessionOptions, folder: PrivateFolder): ChildProcess {
  const [stdout, stderr] = [openSync(folder.stdout, 'w'), openSync(folder.stderr, 'w')];
  // Started in its private folder, bash finds its script under the bare name `bash`, and that is what it calls itself.
  const child = spawn(options.shell, ['--noprofile', '--norc', 'bash'], {
    cwd: folder.path,
    env: { ...options.environment },
    detached: true,
    stdio: ['ignore', stdout, stderr],
  });
  closeSync(stdout);
  closeSync(stderr);
  return child;
}
