import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

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
  /** The file that holds the block being run. */
  block: string;
  /** The report of a block, where it is too long for the script's pipe. */
  report: string;
  /** Bash source that saves the state of a shell that ends. */
  save: string;
  /** What that source saved. */
  state: string;
  /** Bash source that brings it back. */
  restore: string;
  /** Puts a new pipe in the place of the script's: what one shell has not read must not reach the next. */
  renewScript(): void;
  remove(): void;
}

/** Makes the folder, readable by this user alone (`mkdtemp`), and its pipes. */
export function makePrivateFolder(parent: string, blockName: string): PrivateFolder {
  const path = mkdtempSync(join(parent, 'docproof-'));
  const at = (name: string) => join(path, name);
  // In a folder of its own, since an article may bear the name of a pipe.
  mkdirSync(at('article'));
  const pipes = { script: at('bash'), stdout: at('1'), stderr: at('2'), control: at('3'), failures: at('4') };
  try {
    execFileSync('mkfifo', Object.values(pipes));
  } catch (error) {
    rmSync(path, { recursive: true, force: true });
    throw error;
  }
  return {
    path,
    ...pipes,
    report: at('report'),
    save: at('save'),
    state: at('state'),
    restore: at('restore'),
    block: join(path, 'article', basename(blockName) || 'article'),
    renewScript() {
      rmSync(pipes.script);
      execFileSync('mkfifo', [pipes.script]);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
