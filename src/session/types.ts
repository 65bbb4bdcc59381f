import type { ShellState } from './state/state-reader.ts';
import type { Watchdog } from './watchdog/watchdog.ts';

/** What a session needs before its first block. Everything is settled by the caller; nothing is read from the surroundings. */
export interface SessionOptions {
  /** Path of the bash to start; `bash` is looked up on `environment.PATH`. */
  shell: string;
  /** Complete environment of the shell. */
  environment: Readonly<Record<string, string>>;
  /** Working directory of the first block; must exist. */
  cwd: string;
  /** File name that bash puts before its own messages, such as `article.md: line 12: …`. */
  name: string;
  /** Folder that will hold the session's private folder. */
  temporaryFolder: string;
  /** Value of the mark `DOCPROOF_RUN` that every process of the session bears in its environment. */
  mark: string;
  /** Gives the shell a pseudo-terminal: both streams are then one. */
  tty?: boolean;
  /** Saves the state after every block, and not only where the next one could end the shell. */
  snapshots?: boolean;
  /** Told what to end and remove if docproof is killed. */
  watchdog?: Watchdog;
  /** The state of an earlier shell to go on from, instead of the working directory and the environment. */
  from?: ShellState;
  /** How long processes that were asked to end may take before they are killed, in milliseconds. */
  graceMs: number;
}

/** One block to run. */
export interface BlockRequest {
  /** Bash source with LF line ends. */
  text: string;
  /** 1-based line of the block's first line in its article; `$LINENO` and reported lines count from it. */
  line: number;
  /** Milliseconds after which the block is stopped. */
  timeoutMs: number;
  /** False where a failing command does not end the block. */
  stopOnError: boolean;
  /** True where standard error goes into the pipe of standard output. */
  oneStream: boolean;
  /** Names of variables whose values are wanted afterwards. */
  watch: readonly string[];
  /** Names of variables of which, where they are arrays, each element is wanted. */
  watchElements?: readonly string[];
  /**
   * Tells from what a command that never ends has printed last, that it is enough: it then gets the interrupt that a reader would
   * give it, and the block has ended.
   */
  until?: (output: string) => boolean;
  /** The block runs on as a job of the shell. It has ended for its caller when it is ready, at once where it does not say. */
  background?: { isReady: ((output: string) => boolean) | null };
  /** Files for the streams of which more comes than is kept: they hold all of it, byte for byte. */
  whole?: Record<StreamName, string>;
  /** Called with each piece of output as it arrives. */
  onOutput?: (stream: StreamName, chunk: Buffer) => void;
  /** The block is docproof's and not the article's: the next one finds `$?` as it was before. */
  aside?: true;
  /** Stops the block as an interrupt would. */
  signal?: AbortSignal;
}

export type StreamName = 'stdout' | 'stderr';

/** What was kept of a stream. */
export interface Captured {
  /** Decoded as UTF-8, invalid bytes replaced; where cut, head and tail with a line between that says so. */
  text: string;
  /** Everything that was printed, in bytes. */
  bytes: number;
  truncated: boolean;
}

/** How a block came to its end. */
export type BlockEnd =
  /** It ran to its last line. */
  | 'completed'
  /** A failing command ended it. */
  | 'stopped'
  /** It took longer than it may. */
  | 'timeout'
  /** It has printed what `until` waited for, and was interrupted. */
  | 'matched'
  /** It runs on in the background, and is ready. */
  | 'background'
  /** The caller stopped it. */
  | 'interrupted'
  /** The shell itself ended: `exit`, `exec`, a fatal error or a signal. */
  | 'session-ended'
  /** The shell had ended before: nothing of the block was run. */
  | 'not-started'
  /** The shell lives, but reads commands and does not run them: `set -n`, or `builtin` is no longer what it was. It was ended. */
  | 'silent';

export interface FailedCommand {
  text: string;
  /** 1-based line in the article. */
  line: number;
}

/** What became of a block. Success and failure have this one shape. */
export interface BlockResult {
  end: BlockEnd;
  /** Exit status; `null` if a signal ended the shell. */
  exitCode: number | null;
  /** Name of the signal that ended the shell. */
  signal: NodeJS.Signals | null;
  failedCommand: FailedCommand | null;
  stdout: Captured;
  stderr: Captured;
  /** Values of the watched variables that are set; of an array that of its element 0. */
  variables: Map<string, string>;
  /** Elements of arrays that were wanted, by the array's name; whatever is none has one at most. */
  elements: Map<string, string[]>;
}

/** What the session left behind when it was closed. */
export interface CloseResult {
  /** Whether the shell ended by itself, after what the article may have set as its EXIT trap. */
  exitTrap: 'ended' | 'stopped';
  /** The last line that it printed meanwhile; empty if there was none. */
  lastLine: string;
  /** Command lines of the processes that were still running and were ended. */
  ended: string[];
  /** Command lines of the processes that could not be ended. */
  remaining: string[];
}

/** One running bash. Blocks run one at a time, in the order in which they are asked for. */
export interface Session {
  /** False once the shell has ended. */
  readonly alive: boolean;
  run(request: BlockRequest): Promise<BlockResult>;
  /** Saves the state as the last block has left it: a session can be opened from it again. `null` if the shell has ended. */
  snapshot(): Promise<ShellState | null>;
  /**
   * Starts a new shell after the one before has ended, with the state in which it ended, or, if it could not say, with the state before
   * its last block. Gives what could not be brought back, one line each; `null` if no shell could be started.
   */
  reopen(): Promise<string[] | null>;
  /** Kills every process of the session at once, while the caller waits. For when docproof itself must end now. */
  kill(): void;
  /**
   * Ends the shell and every process that belongs to it, and removes the private folder.
   *
   * @param limitMs - how long the article's EXIT trap may take; by default no longer than processes that were asked to end
   * @param signal - an interrupt: from then on it has ten seconds
   */
  close(limitMs?: number, signal?: AbortSignal): Promise<CloseResult>;
}
