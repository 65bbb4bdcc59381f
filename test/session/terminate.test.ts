import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { terminate } from '../../src/session/terminate.ts';

const graceMs = 1_000;

test.each([
  ['first', 1],
  ['second', 2],
])('a process has its whole grace, however long the %s look takes', async (_name, slowLook) => {
  const child = spawn('bash', ['-c', 'trap "exit 7" TERM; echo ready; while :; do sleep 0.01; done']);
  await once(child.stdout, 'data');
  let looks = 0;
  const find = () => {
    looks += 1;
    if (looks === slowLook) stall(graceMs + 100);
    return child.exitCode === null && child.signalCode === null ? [processOf(child.pid)] : [];
  };
  const { left } = await terminate(find, graceMs);
  expect([child.exitCode, child.signalCode, left]).toEqual([7, null, []]);
});

test('what does not hear the first signal is killed before it is given up, however long the looks take', async () => {
  const child = spawn('bash', ['-c', 'trap "" TERM; echo ready; while :; do sleep 0.01; done']);
  await once(child.stdout, 'data');
  const find = () => {
    stall(250);
    return child.exitCode === null && child.signalCode === null ? [processOf(child.pid)] : [];
  };
  const { left } = await terminate(find, 100);
  expect([child.signalCode, left]).toEqual(['SIGKILL', []]);
});

/** The whole process waits. */
function stall(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

function processOf(pid: number | undefined) {
  return { pid: Number(pid), parent: process.pid, startedAt: 0, command: 'bash' };
}
