import { afterEach, beforeEach, expect, test } from 'vitest';
import { type OneSession, oneSession } from './one-session.ts';

let one: OneSession;

beforeEach(async () => {
  one = await oneSession();
});

afterEach(() => one.close());

/** Whether a process still has this argument of its own. */
const alive = (argument: string) => `pgrep -f "^sleep ${argument}$" >/dev/null && echo alive || echo gone`;

test('a command that never ends is interrupted once it has printed what was waited for', async () => {
  const text = 'NAME=kept\nsh -c \'trap "echo caught; exit 0" INT; echo tick; while :; do sleep 0.01; done\'';
  expect(await one.run(text, { until: (output) => output.includes('tick') })).toMatchObject({
    end: 'matched',
    exitCode: 130,
    failedCommand: expect.anything(),
    stdout: { text: 'tick\ncaught\n' },
  });
  expect((await one.run('echo $NAME')).stdout.text).toBe('kept\n');
});

test('a loop of builtins that never ends is interrupted too', async () => {
  const text = 'i=0\nwhile :; do echo $((i += 1)); done';
  const { end, stdout } = await one.run(text, { until: (output) => /^100$/m.test(output) });
  expect(end).toBe('matched');
  expect(stdout.text.startsWith('1\n2\n3\n')).toBe(true);
});

test('what was waited for may come in two pieces and on either stream', async () => {
  const text = 'printf "re" >&2\nprintf "ady\\n" >&2\nsleep 300';
  expect(await one.run(text, { until: (output) => output.includes('ready') })).toMatchObject({
    end: 'matched',
    stderr: { text: expect.stringContaining('ready\n') },
  });
});

test('a block in the background is over when it is ready, and its later output belongs to no other block', async () => {
  const text = 'echo one\necho ready\nwhile :; do echo noise; done';
  const first = await one.run(text, { background: { isReady: (output) => output.includes('ready') } });
  expect(first).toMatchObject({ end: 'background', exitCode: 0 });
  expect(first.stdout.text.startsWith('one\nready\n')).toBe(true);
  expect((await one.run('echo two')).stdout.text).toBe('two\n');
});

test('the job is the shell’s own: the article can end it, and line numbers are right', async () => {
  const isReady = (output: string) => output === '11\n';
  await one.run('echo $LINENO\nwhile :; do :; done', { background: { isReady } });
  const text = 'kill $!\nwait $! || echo "ended with $?"\nkill -0 $! 2>/dev/null || echo gone';
  expect((await one.run(text)).stdout.text).toBe('ended with 143\ngone\n');
});

test('a block in the background that ends before it is ready has its exit status', async () => {
  expect(await one.run('echo x\nexit 3', { background: { isReady: () => false } })).toMatchObject({
    end: 'completed',
    exitCode: 3,
    stdout: { text: 'x\n' },
  });
});

test('a failing command ends a block in the background as it ends any other', async () => {
  expect(await one.run('false\necho no', { background: { isReady: () => false } })).toMatchObject({
    end: 'completed',
    exitCode: 1,
    stdout: { text: '' },
  });
});

test('a block in the background that does not get ready is ended when its time is over', async () => {
  const result = await one.run('echo x\nsleep 4712', { timeoutMs: 50, background: { isReady: () => false } });
  expect(result.end).toBe('timeout');
  expect((await one.run(alive('4712'))).stdout.text).toBe('gone\n');
});

test('jobs in the background end with the session and are no leftovers', async () => {
  await one.run('sleep 4713\nsleep 4714', { background: { isReady: null } });
  expect(await one.session.close()).toMatchObject({ exitTrap: 'ended', ended: [], remaining: [] });
});

test('a stopped block leaves the jobs of earlier blocks alone', async () => {
  await one.run('sleep 4715 &');
  const controller = new AbortController();
  const onOutput = () => controller.abort();
  const result = await one.run('echo start\nsleep 4716', { signal: controller.signal, onOutput });
  expect(result.end).toBe('interrupted');
  expect((await one.run(`${alive('4715')}\n${alive('4716')}`)).stdout.text).toBe('alive\ngone\n');
});

test.each([
  ['has become another program', 'echo x\nexec true'],
  ['was killed', 'echo x\nkill -9 $BASHPID'],
])('a job that %s before it was ready is not waited for', async (_how, text) => {
  const result = await one.run(text, { background: { isReady: () => false } });
  expect(result).toMatchObject({ end: 'completed', exitCode: null, stdout: { text: 'x\n' } });
  expect((await one.run('echo on')).stdout.text).toBe('on\n');
});

test('a block in the background may end in a backslash', async () => {
  expect((await one.run('echo x \\', { background: { isReady: (output) => output === 'x\n' } })).end).toBe(
    'background',
  );
});
