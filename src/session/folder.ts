import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { makeFreshFolder } from './fresh-folder.ts';
import type { Watchdog } from './watchdog/watchdog.ts';

/** The session's private folder: named pipes between docproof and the shell, and the block being run. */
export interface PrivateFolder {
  path: string;
  /** The pipe from which bash reads its script; its name is what the article sees as `$0`. */
  script: string;
  stdout: string;
  stderr: string;
  /** Where the shell says that a block has ended. */
  control: string;
  /** Where the shell, or a subshell, says that a command has failed. */
  failures: string;
  /** Where the shell saves its state. */
  state: string;
  /** What a terminal reads: nothing, and no end. */
  input: string;
  /** Where background jobs say that they have begun and ended. */
  jobs: string;
  /** The file that holds the block being run. */
  block: string;
  /** Bash source that reports the end of a block. */
  report: string;
  /** Bash source that saves the state of the shell. */
  save: string;
  /** Bash source that reports a failing command, where the article has a failure trap too. */
  fail: string;
  /** Bash source for a shell that ends. */
  leave: string;
  /** Bash source that brings a state back. */
  restore: string;
  /** Room on the disk. */
  ballast: string;
  /** Puts a new pipe in the place of the script's: what one shell has not read must not reach the next. */
  renewScript(): void;
  remove(): void;
}

/** As long as the name of a file may be. */
const mostNameBytes = 255;

/** Makes the folder and its pipes. */
export function makePrivateFolder(parent: string, blockName: string, watchdog?: Watchdog): PrivateFolder {
  const path = makeFreshFolder(parent, 'docproof-', watchdog);
  const at = (name: string) => join(path, name);
  const pipes = {
    script: at('bash'),
    stdout: at('1'),
    stderr: at('2'),
    control: at('3'),
    failures: at('4'),
    state: at('5'),
    jobs: at('6'),
    input: at('0'),
  };
  try {
    // In a folder of its own, since an article may bear the name of a pipe.
    mkdirSync(at('a'));
    execFileSync('mkfifo', Object.values(pipes));
  } catch (error) {
    rmSync(path, { recursive: true, force: true });
    throw error;
  }
  return {
    path,
    ...pipes,
    report: at('r'),
    save: at('s'),
    fail: at('f'),
    leave: at('l'),
    restore: at('restore'),
    ballast: at('ballast'),
    block: join(path, 'a', fileName(blockName)),
    renewScript() {
      rmSync(pipes.script);
      execFileSync('mkfifo', [pipes.script]);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** Of an article's path; what comes from elsewhere may have a name that no file can have. */
function fileName(blockName: string): string {
  const name = basename(blockName);
  return name === '' || Buffer.byteLength(name) > mostNameBytes ? 'article' : name;
}
