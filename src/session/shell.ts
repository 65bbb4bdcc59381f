import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, constants, openSync, writeSync } from 'node:fs';
import { readNow } from './channel.ts';
import type { PrivateFolder } from './folder.ts';
import { spawnInTerminal } from './terminal.ts';

/** How the shell process ended. */
export interface ShellExit {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** Lines that it was given and has not read. */
  unread: boolean;
}

/** A bash process. */
export interface Shell {
  /** Process id; with a terminal that of the program which keeps it, until the shell has said its own. */
  pid: number;
  /** Lets bash read further lines of its script. */
  write(lines: string): void;
  /** Whether bash has read everything that was written, and so waits for more. */
  hasReadAll(): boolean;
  /** Resolves when the process has ended. */
  exited: Promise<ShellExit>;
}

/**
 * Starts bash in a session and process group of its own, reading its script from a pipe, with an empty standard input.
 *
 * Its streams are named pipes, opened here: Node's own would be sockets, which `/dev/stdout` and `/dev/stderr` cannot open.
 *
 * @param bash - path of the bash to start, or a name to be looked up on the environment's `PATH`
 * @param tty - gives it a pseudo-terminal for all three streams
 * @returns the shell, or the reason why it could not be started
 */
export function startShell(
  bash: string,
  environment: Readonly<Record<string, string>>,
  folder: PrivateFolder,
  tty: boolean,
): Promise<Shell | Error> {
  const script = openScript(folder.script);
  const child = spawnBash(bash, environment, folder, tty);
  const exited = new Promise<ShellExit>((resolve) => {
    child.once('exit', (code, signal) => {
      // The bait is no line.
      const unread = script.rest().length > 1;
      script.close();
      resolve({ code, signal, unread });
    });
  });
  return new Promise((resolve) => {
    child.once('error', (error) => {
      script.close();
      resolve(error);
    });
    child.once('spawn', () => {
      resolve({ pid: child.pid ?? 0, write: script.write, hasReadAll: script.isEmpty, exited });
    });
  });
}

/** The pipe from which bash reads its script, byte by byte. */
function openScript(path: string) {
  const descriptor = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
  let isOpen = true;
  const write = (text: string | Buffer) => {
    if (!isOpen) return;
    for (let rest = Buffer.from(text); rest.length > 0; ) rest = rest.subarray(writeSync(descriptor, rest));
  };
  return {
    write,
    isEmpty() {
      if (!isOpen) return false;
      const left = readNow(descriptor);
      // Bash waits meanwhile, and finds everything where it was.
      write(left);
      return left.length === 0;
    },
    rest: () => readNow(descriptor),
    close() {
      isOpen = false;
      closeSync(descriptor);
    },
  };
}

function spawnBash(
  bash: string,
  environment: Readonly<Record<string, string>>,
  folder: PrivateFolder,
  tty: boolean,
): ChildProcess {
  const [stdout, stderr] = [openSync(folder.stdout, 'w'), openSync(folder.stderr, 'w')];
  // Started in its private folder, bash finds its script under the bare name `bash`, and that is what it calls itself.
  const args = ['--noprofile', '--norc', 'bash'];
  const child = tty
    ? spawnInTerminal(bash, args, environment, folder, [stdout, stderr])
    : spawn(bash, args, {
        cwd: folder.path,
        env: { ...environment },
        detached: true,
        stdio: ['ignore', stdout, stderr],
      });
  closeSync(stdout);
  closeSync(stderr);
  return child;
}
