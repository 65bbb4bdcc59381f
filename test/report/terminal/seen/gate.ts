import { execFileSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Where the shells of articles wait until the test lets them go on. */
export interface Gate {
  /** The command that waits. */
  wait: string;
  /** Lets as many pass. */
  pass(count?: number): void;
}

/** A named pipe in the folder, that the test holds open. */
export function gate(folder: string, name = 'gate'): Gate {
  const path = join(folder, name);
  execFileSync('mkfifo', [path]);
  const pipe = openSync(path, 'r+');
  onTestFinished(() => closeSync(pipe));
  return {
    wait: `read -r _ <'${path}'`,
    pass: (count = 1) => void writeSync(pipe, '\n'.repeat(count)),
  };
}
