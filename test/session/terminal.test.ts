import { afterEach, beforeEach, expect, test } from 'vitest';
import { type OneSession, oneSession } from './one-session.ts';

let one: OneSession;

beforeEach(async () => {
  one = await oneSession({ tty: true });
});

afterEach(() => one.close());

test('an article sees a terminal on all three streams', async () => {
  const { stdout } = await one.run(
    '[ -t 0 ] && [ -t 1 ] && [ -t 2 ] && echo terminal\nstty size\ntty -s && echo tty',
  );
  expect(stdout.text).toBe('terminal\n24 80\ntty\n');
});

test('both streams are one, in order, and every byte belongs to its block', async () => {
  const first = await one.run('for i in {1..2000}; do echo $i; echo e$i >&2; done');
  expect(first.stdout.text).toBe(
    Array.from({ length: 2000 }, (_none, index) => `${index + 1}\ne${index + 1}\n`).join(''),
  );
  expect((await one.run('printf "no newline"')).stdout.text).toBe('no newline');
  expect((await one.run(':')).stdout.text).toBe('');
});

test('reading finds the end of input, every time', async () => {
  const { stdout } = await one.run('read a || echo end\nread b || echo end\ncat | wc -c');
  expect(stdout.text).toBe('end\nend\n0\n');
});

test('state is kept, failures stop their block, and a stopped block leaves the shell its state', async () => {
  await one.run('NAME=kept');
  expect(await one.run('echo before\nfalse\necho no')).toMatchObject({
    end: 'stopped',
    failedCommand: { text: 'false', line: 12 },
    stdout: { text: 'before\n' },
  });
  const controller = new AbortController();
  const stopped = await one.run('echo start\nsleep 300', {
    signal: controller.signal,
    onOutput: () => controller.abort(),
  });
  expect(stopped.end).toBe('interrupted');
  expect((await one.run('echo $NAME')).stdout.text).toBe('kept\n');
});

test('after an exit the article goes on in a new terminal', async () => {
  expect(await one.run('A=1\nexit 3')).toMatchObject({ end: 'session-ended', exitCode: 3 });
  expect(await one.session.reopen()).toEqual([]);
  expect((await one.run('[ -t 1 ] && echo "A is $A"')).stdout.text).toBe('A is 1\n');
});

test('a block finds the terminal as it should be, whatever the one before has done to it', async () => {
  await one.run('stty sane');
  expect(await one.run('read a || echo end\ncat | wc -c', { timeoutMs: 20_000 })).toMatchObject({
    end: 'completed',
    stdout: { text: 'end\n0\n' },
  });
});

test('nothing is left when the session ends', async () => {
  await one.run(
    'setsid sleep 4721 &\nnohup sleep 4722 &\nuntil [ "$(pgrep -c -f "^sleep 472[12]$")" = 2 ]; do :; done',
  );
  const { ended, remaining } = await one.session.close();
  expect(ended.toSorted()).toEqual(['sleep 4721', 'sleep 4722']);
  expect(remaining).toEqual([]);
});
