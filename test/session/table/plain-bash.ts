import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fixture } from '../../../scripts/session-fixtures.js';
import { quote } from '../../../src/session/quote.ts';
import { probeInto, readState } from './state.ts';

/** The environment of a shell of the table. Fixtures run side by side: each has a mark of its own. */
export function environmentIn(folder: string, mark: string): Record<string, string> {
  return { PATH: process.env.PATH ?? '', HOME: folder, DOCPROOF_RUN: mark, LC_ALL: 'C.UTF-8' };
}

/**
 * Runs an article as a script of a plain bash: its blocks at their lines, and empty lines in the place of its prose.
 *
 * @param root - an existing folder in which the shell gets folders of its own
 */
export async function runInPlainBash(fixture: Fixture, root: string, mark: string) {
  const [folder, home, statePath] = [join(root, 'plain'), join(root, 'script'), join(root, 'plain-state')];
  for (const path of [folder, home]) mkdirSync(path);
  const probe = fixture.reference === 'bash' ? probeInto(statePath) : '';
  writeFileSync(join(home, 'bash'), `${script(fixture, folder)}\n${probe}\n`);
  const shell = spawn('bash', ['--noprofile', '--norc', 'bash'], {
    cwd: home,
    env: environmentIn(folder, mark),
    stdio: ['ignore', 'pipe', 'ignore'],
    // The jobs that it leaves are in a group of their own with it.
    detached: true,
  });
  const chunks: Buffer[] = [];
  shell.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const closed = new Promise((resolve) => shell.once('close', resolve));
  const status = await new Promise<number | null>((resolve) => shell.once('exit', resolve));
  try {
    if (shell.pid !== undefined) process.kill(-shell.pid, 'SIGKILL');
  } catch {
    // It has left none.
  }
  await closed;
  return {
    stdout: Buffer.concat(chunks).toString(),
    status,
    state: probe === '' ? [] : readState(statePath, folder),
  };
}

function script({ blocks, reference }: Fixture, folder: string): string {
  const options = reference === 'bash -e' ? 'set -eE; ' : '';
  const lines = [`shopt -s expand_aliases; cd -- ${quote(folder)}; unset OLDPWD; ${options}`];
  for (const { text, line, expected } of blocks) {
    const block = text.split('\n');
    if (reference === 'bash' && expected.end === 'session-ended') block.pop();
    while (lines.length < line - 1) lines.push('');
    lines.push(...block);
  }
  return lines.join('\n');
}
