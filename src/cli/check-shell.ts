import { spawnSync } from 'node:child_process';
import { delimiter } from 'node:path';
import { findCommand } from './find-command.ts';

/** What only bash says of itself: nothing that the environment could hold. */
const sayVersion = `printf '%s.%s.%s' "\${BASH_VERSINFO[0]}" "\${BASH_VERSINFO[1]}" "\${BASH_VERSINFO[2]}"`;

/** How long a shell may take to say its version, in milliseconds. */
const limitMs = 10_000;

/**
 * Why a session cannot be opened in a shell; `null` if it can.
 *
 * @param shell - an absolute path, or a name
 * @param before - absolute folders that are looked into before those of `PATH`
 */
export function shellProblem(shell: string, before: readonly string[]): string | null {
  if (shell === '' || !findCommand(shell, before)) return `there is no program ${shell || 'without a name'}`;
  const version = shellVersion(shell, before);
  if (version === null) return `${shell} is no bash`;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isRecent = major > 4 || (major === 4 && minor >= 4);
  return isRecent ? null : `docproof needs bash 4.4 or newer; ${shell} is version ${version}`;
}

/** The version of a bash, such as `5.2.15`; `null` where the shell is none. Parameters as above. */
export function shellVersion(shell: string, before: readonly string[]): string | null {
  const { stdout } = spawnSync(shell, ['--noprofile', '--norc', '-c', sayVersion], {
    env: { ...process.env, PATH: [...before, process.env.PATH ?? ''].join(delimiter), BASH_ENV: '' },
    stdio: ['ignore', 'pipe', 'ignore'],
    encoding: 'utf8',
    timeout: limitMs,
    killSignal: 'SIGKILL',
  });
  return /^\d+(?:\.\d+){1,2}$/.test(stdout ?? '') ? stdout : null;
}
