import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Session } from '../../src/session/types.ts';
import { until } from '../faults/until.ts';
import { type OneSession, oneSession } from './one-session.ts';

const hasPython = spawnSync('python3', ['--version']).status === 0;
let one: OneSession;
let folder: string;
let session: Session;
let run: OneSession['run'];

beforeEach(async () => {
  one = await oneSession();
  ({ folder, session, run } = one);
});

afterEach(() => one.close());

test('a block prints, and ends with its status', async () => {
  const result = await run('echo out\necho err >&2');
  expect(result).toEqual({
    end: 'completed',
    exitCode: 0,
    signal: null,
    failedCommand: null,
    stdout: { text: 'out\n', bytes: 4, truncated: false },
    stderr: { text: 'err\n', bytes: 4, truncated: false },
    variables: new Map(),
    elements: new Map(),
  });
});

test('variables, functions, aliases, options, the working directory and descriptors carry over', async () => {
  await run(
    'PLAIN="a  b"\nexport EXPORTED=1\ngreet() { echo "hello $1"; }\nalias shout="echo loud"\nset -o pipefail\nmkdir d\ncd d\nexec 7>>log',
  );
  const result = await run(
    'echo "$PLAIN" $EXPORTED\ngreet you\nshout\nset -o | grep pipefail\nbasename "$PWD"\necho x >&7\ncat log',
  );
  expect(result.stdout.text).toBe('a  b 1\nhello you\nloud\npipefail       \ton\nd\nx\n');
});

test('what the environment has under a name that no variable can have outlives the shell', async () => {
  const other = await oneSession({ environment: { PATH: process.env.PATH ?? '', 'a.b': '1', GONE: '2' } });
  await other.run('unset GONE\nexit 0');
  expect(await other.session.reopen()).toEqual([]);
  expect(await other.run("env | grep -E '^(a\\.b|GONE)='")).toMatchObject({ stdout: { text: 'a.b=1\n' } });
  await other.close();
});

test('a failing command ends its block, is named with its line, and the session lives on', async () => {
  const failed = await run('echo before\nls --no-such-option \\\n  here\necho after');
  expect(failed).toMatchObject({
    end: 'stopped',
    exitCode: 2,
    failedCommand: { text: 'ls --no-such-option here', line: 12 },
    stdout: { text: 'before\n' },
  });
  expect(await run('echo alive')).toMatchObject({ end: 'completed', stdout: { text: 'alive\n' } });
});

test('a failure inside functions and subshells is traced to the command that failed', async () => {
  await run('inner() {\n  false\n}\nouter() { inner; echo no; }');
  expect(await run('outer', { line: 40 })).toMatchObject({ failedCommand: { text: 'false', line: 12 } });
  expect(await run('(\n  cd /\n  ( exit 9 )\n  echo no\n)', { line: 50 })).toMatchObject({
    exitCode: 9,
    failedCommand: { text: '( exit 9 )', line: 52 },
  });
  expect(await run('{ false; } | cat\n\nls /nonexistent', { line: 60 })).toMatchObject({
    failedCommand: { text: 'ls /nonexistent', line: 62 },
  });
});

test('what set -e exempts does not end a block', async () => {
  const result = await run(
    'false || echo a\n! true\nif false; then :; fi\nx=$(false; echo y); echo $x\nfalse | true\n[ -e none ] && echo\necho end',
  );
  expect(result).toMatchObject({ end: 'completed', stdout: { text: 'a\ny\nend\n' } });
});

test('set +e turns the stop off from there, in later blocks too', async () => {
  expect(await run('set +e\nfalse\necho one')).toMatchObject({ end: 'completed', stdout: { text: 'one\n' } });
  expect(await run('false\necho two')).toMatchObject({ end: 'completed', stdout: { text: 'two\n' } });
});

test('line numbers are those of the article', async () => {
  expect((await run('echo $LINENO\n\necho $LINENO', { line: 2 })).stdout.text).toBe('2\n4\n');
  expect((await run('echo $LINENO\n\necho $LINENO', { line: 500_000 })).stdout.text).toBe('500000\n500002\n');
  expect(await run('true\nfalse', { line: 7_000 })).toMatchObject({ failedCommand: { line: 7_001 } });
  expect((await run('set -u; shopt -s extdebug\n$(nosuch)', { line: 7_000 })).stderr.text).toContain(
    'article.md: line 7001: nosuch',
  );
  expect((await run('echo $LINENO', { line: 3 })).stdout.text).toBe('3\n');
});

test('a traced block shows its own commands and none of docproof', async () => {
  const first = await run('set -x\necho a');
  const second = await run('echo b\nset +x');
  const third = await run('echo c');
  expect([first, second, third].map((result) => result.stderr.text)).toEqual([
    '++ echo a\n',
    '++ echo b\n++ set +x\n',
    '',
  ]);
});

test('the status of the last block is there at the start of the next', async () => {
  await run('(exit 7) || (exit 5)', { stopOnError: false });
  expect((await run('echo $?')).stdout.text).toBe('5\n');
});

test('the article sees neither functions nor descriptors of docproof', async () => {
  const text = 'declare -F\nls /proc/self/fd\necho "$0"';
  const plain = execFileSync('bash', ['--norc', '-c', text, 'bash'], { encoding: 'utf8' });
  expect((await run(text)).stdout.text).toBe(plain);
});

test('standard input is empty, and standard output is a pipe that can be opened by name', async () => {
  const result = await run('read line || echo none\necho x > /dev/stdout\necho y > /dev/stderr');
  expect([result.stdout.text, result.stderr.text]).toEqual(['none\nx\n', 'y\n']);
});

test('watched variables are reported whole', async () => {
  const value = `line one\n  "quoted" \${x} \`y\` ${'é'.repeat(60_000)}`;
  const result = await run(`A=$(cat)\nB=\nunset C`, { watch: ['A', 'B', 'C'] });
  expect([...result.variables]).toEqual([
    ['A', ''],
    ['B', ''],
  ]);
  const big = await run(`A='${value}'`, { watch: ['A'] });
  expect(big.variables.get('A')).toBe(value);
});

test.each([
  ['a command', 'echo start\nsleep 300\necho no'],
  ['a loop of commands', 'echo start\nwhile sleep 300; do :; done\nwhile true; do sleep 300 || true; done'],
  ['a loop of builtins', 'echo start\nwhile :; do :; done'],
  ['a function', 'f() { while true; do sleep 300; done; }\necho start\nif f; then :; fi\nf || f'],
  ['a read that waits', 'mkfifo pipe\necho start\nread x < pipe'],
  ['a child that ignores TERM', 'echo start\nbash -c \'trap "" TERM; while :; do sleep 300; done\''],
])('a timeout ends %s and keeps the state of the shell', async (_what, text) => {
  const controller = new AbortController();
  const result = await run(`KEEP=me\n${text}`, {
    signal: controller.signal,
    onOutput: () => controller.abort(),
  });
  expect(result).toMatchObject({ end: 'interrupted', stdout: { text: 'start\n' } });
  expect(await run('echo $KEEP')).toMatchObject({ stdout: { text: 'me\n' } });
});

test.each([
  ['an alternative', 'echo start\nsleep 300 || true\necho AFTER'],
  ['a failed substitution', 'echo start\nx=$(sleep 300) || x=none\necho "AFTER $x"'],
  ['a loop that goes on', 'echo start\nfor i in 1 2 3; do sleep 300 || echo again; done\necho AFTER'],
  ['a function that is polled', 'ready() { sleep 300; }\necho start\nuntil ready; do :; done\necho AFTER'],
])('%s does not let a stopped block go on', async (_what, text) => {
  const controller = new AbortController();
  const result = await run(text, { signal: controller.signal, onOutput: () => controller.abort() });
  expect(result).toMatchObject({ end: 'interrupted', stdout: { text: 'start\n' } });
});

test('after a stopped block failing commands still end blocks, and nothing of the stop is left', async () => {
  const controller = new AbortController();
  await run('echo start\nwhile :; do :; done', {
    signal: controller.signal,
    onOutput: () => controller.abort(),
  });
  expect((await run('f() { echo in; }\nf\ntrap -p DEBUG\nset -o | grep functrace')).stdout.text).toBe(
    'in\nfunctrace      \toff\n',
  );
  expect(await run('false\necho not reached')).toMatchObject({ end: 'stopped', stdout: { text: '' } });
});

test('set -e takes an earlier set +e back', async () => {
  await run('set +e');
  await run('set -e');
  expect(await run('false\necho not reached')).toMatchObject({ end: 'stopped', stdout: { text: '' } });
});

test('a last command that fails without ending its block leaves the stop on', async () => {
  expect(await run('false && true')).toMatchObject({ end: 'completed', exitCode: 1, failedCommand: null });
  expect(await run('false\necho not reached')).toMatchObject({ end: 'stopped', stdout: { text: '' } });
});

test('as many variables as one likes can be watched', async () => {
  const names = Array.from({ length: 3_000 }, (_none, index) => `A_VARIABLE_WITH_A_LONG_NAME_${index}`);
  const { variables } = await run(names.map((name) => `${name}=1`).join('\n'), { watch: names });
  expect(variables.size).toBe(3_000);
});

test('a time limit is reported as such', async () => {
  const result = await run('sleep 300', { timeoutMs: 50 });
  expect(result).toMatchObject({ end: 'timeout', failedCommand: { text: 'sleep 300', line: 11 } });
});

test('a background job neither holds its block nor outlives the session', async () => {
  const result = await run(
    'sleep 300 &\nsetsid sleep 301 &\nnohup sleep 302 >/dev/null 2>&1 &\n(setsid env -i sleep 303 &)\nuntil [ "$(pgrep -c -f "^sleep 30[0-3]$")" = 4 ]; do :; done',
  );
  expect(result.end).toBe('completed');
  const closed = await session.close();
  expect(closed.ended.toSorted()).toEqual(['sleep 300', 'sleep 301', 'sleep 302', 'sleep 303']);
  expect(closed.remaining).toEqual([]);
});

test('the end of the shell is reported with its status', async () => {
  expect(await run('echo bye\nexit 3')).toMatchObject({
    end: 'session-ended',
    exitCode: 3,
    stdout: { text: 'bye\n' },
  });
  expect(session.alive).toBe(false);
});

test('a killed shell is reported with its signal', async () => {
  expect(await run('kill -9 $$')).toMatchObject({ end: 'session-ended', exitCode: null, signal: 'SIGKILL' });
});

test('of a large output the head and the tail are kept and the rest is counted', async () => {
  const result = await run('seq 1 1000000');
  expect(result.stdout).toMatchObject({ bytes: 6_888_896, truncated: true });
  expect(result.stdout.text.startsWith('1\n2\n3\n')).toBe(true);
  expect(result.stdout.text.endsWith('999999\n1000000\n')).toBe(true);
  expect(result.stdout.text.length).toBeLessThan(1_100_000);
});

test('a new shell has the state of the one that ended', async () => {
  const make = [
    'shopt -s extglob; set -o pipefail',
    'PLAIN=\'x "y" $z\'; export EXPORTED=$\'two\\nlines\'; readonly FIXED=1; declare -A MAP=([a b]=c); LIST=(1 "2 3")',
    'unset HOME',
    'alias shout="echo loud"',
    'say() { case $1 in !(x)) echo "$1 $MAP";; esac; }; greet() { echo greet; }; export -f greet',
    'set -- one "two  words"',
    'trap "echo usr" USR1; umask 027; mkdir "a dir"; cd "a dir"',
    'exit 0',
  ].join('\n');
  const show =
    'declare -p PLAIN EXPORTED FIXED MAP LIST; echo ${HOME-unset}; alias; declare -f; bash -c greet; shopt extglob; set -o | grep pipefail; trap -p USR1; umask; printf "<%s>" "$@"; basename "$PWD"; echo $?';
  const inOne = execFileSync('bash', ['--norc'], {
    cwd: folder,
    encoding: 'utf8',
    input: `shopt -s expand_aliases\n${make.replace(/\nexit 0$/, '')}\n${show}`,
  });
  rmSync(join(folder, 'a dir'), { recursive: true });
  expect(await run(make)).toMatchObject({ end: 'session-ended', exitCode: 0 });
  expect(await session.reopen()).toEqual([]);
  expect((await run(show)).stdout.text).toBe(inOne);
});

test('a new shell does not read on where the one before it stopped', async () => {
  await run('for i in {1..50}; do (exec -a "" sleep 300) & done\nexit 0');
  expect(await session.reopen()).toHaveLength(50);
  expect(await run('echo new')).toMatchObject({ end: 'completed', stdout: { text: 'new\n' } });
});

test('what a new shell cannot have is named', async () => {
  await run('sleep 300 &\nexec 7</dev/null\nexit 1');
  expect(await session.reopen()).toEqual(['the background job sleep 300 &', 'the open descriptor 7']);
});

test('after a shell that was killed the next one goes on from before the block', async () => {
  await run('A=1; alias hi="echo hello"');
  await run('A=2\nkill -9 $$');
  expect(await session.reopen()).toEqual(['what the step had changed in the shell']);
  expect((await run('hi $A')).stdout.text).toBe('hello 1\n');
});

test('a shell that is killed in its first block is followed by a fresh one', async () => {
  await run('A=2\nkill -9 $$');
  expect(await session.reopen()).toEqual(['what the step had changed in the shell']);
  expect((await run('echo "A=$A $(basename "$HOME")"')).stdout.text).toBe(`A= ${basename(folder)}\n`);
});

test('a state of more than a pipe holds is saved and brought back', async () => {
  const value = 'x'.repeat(300_000);
  await run(`BIG=${value}`);
  await run('OTHER=1');
  await run('exit 0');
  expect(await session.reopen()).toEqual([]);
  expect((await run('echo ${#BIG} $OTHER')).stdout.text).toBe('300000 1\n');
});

test('what several blocks had changed is lost with a shell that is killed from outside, and the report says so', async () => {
  await run('true');
  await run('A=1');
  const { stdout } = await run('echo $$');
  await run('B=1');
  process.kill(Number(stdout.text), 'SIGKILL');
  while (session.alive) await new Promise(setImmediate);
  expect(await session.reopen()).toEqual(['what the last 4 blocks had changed in the shell']);
});

test('a session can be opened from a state that was saved', async () => {
  await run('A="two  words"; greet() { echo "hello $A"; }');
  const state = await session.snapshot();
  await run('A=other');
  if (state === null) throw new Error('no state');
  const next = await oneSession({ from: JSON.parse(JSON.stringify(state)) });
  expect((await next.run('greet')).stdout.text).toBe('hello two  words\n');
  await next.close();
  expect((await run('greet')).stdout.text).toBe('hello other\n');
});

test('with snapshots a shell that is killed between two blocks loses nothing', async () => {
  const kept = await oneSession({ snapshots: true });
  const { stdout } = await kept.run('A=1; echo $$');
  await kept.run('B=2');
  // The state is saved before the next block begins.
  await kept.run(':');
  process.kill(Number(stdout.text), 'SIGKILL');
  while (kept.session.alive) await new Promise(setImmediate);
  await kept.session.reopen();
  expect((await kept.run('echo $A $B')).stdout.text).toBe('1 2\n');
  await kept.close();
});

test('what goes through a process substitution belongs to the block that printed it', async () => {
  const once = await run('echo one > >(sed "s/^/late /")');
  expect([once.stdout.text, (await run('echo two')).stdout.text]).toEqual(['late one\n', 'two\n']);
  await run('exec > >(while IFS= read -r line; do echo "> $line"; done)');
  const results = [await run('echo three'), await run('echo four >/dev/null'), await run('echo five')];
  expect(results.map(({ stdout }) => stdout.text)).toEqual(['> three\n', '', '> five\n']);
});

test('shells that end one after the other, before they have saved anything, lose nothing that was saved', async () => {
  await run('GROUP=mine; true | true');
  await run('exit 0');
  await session.reopen();
  for (let times = 0; times < 3; times += 1) {
    const { stdout } = await run('echo $$');
    process.kill(Number(stdout.text), 'SIGKILL');
    while (session.alive) await new Promise(setImmediate);
    await session.reopen();
  }
  expect((await run('echo "$GROUP"')).stdout.text).toBe('mine\n');
});

test('a block whose line bash gives up has its state saved all the same', async () => {
  expect((await run('KEPT=1; true | true\nLIST[1/0]=x\necho no')).end).toBe('stopped');
  expect(await session.snapshot()).not.toBeNull();
  await run('kill -9 $$');
  expect(await session.reopen()).toEqual(['what the step had changed in the shell']);
  expect((await run('echo "$KEPT"')).stdout.text).toBe('1\n');
});

test('a temporary folder with signs that bash would expand harms nothing', async () => {
  const temporaryFolder = join(folder, 'a`touch made`$HOME"b');
  mkdirSync(temporaryFolder);
  const other = await oneSession({ temporaryFolder });
  expect(await other.run('W=2\nexit 3')).toMatchObject({ exitCode: 3, stderr: { text: '' } });
  expect(await other.session.reopen()).toEqual([]);
  expect(await other.run('echo $W')).toMatchObject({ stdout: { text: '2\n' } });
  const trapped = await other.run('trap "echo trapped" ERR\nfalse');
  expect(trapped).toMatchObject({ end: 'stopped', exitCode: 1, stdout: { text: 'trapped\n' } });
  await other.close();
});

test('stopping a block leaves the children of older processes alone', async () => {
  await run('(while sleep 0.02; do echo tick >>log; done) >/dev/null 2>&1 & disown');
  const stopped = await run('echo go\nsleep 300', { until: (output) => output.includes('go') });
  expect(stopped.end).toBe('matched');
  const grown =
    'until [ -s log ]; do sleep 0.01; done\na=$(wc -l <log)\nuntil [ $(wc -l <log) -gt $((a + 2)) ]; do sleep 0.01; done\necho grown';
  expect(await run(grown)).toMatchObject({ end: 'completed', stdout: { text: 'grown\n' } });
});

test('a block that ends just when it is stopped keeps its shell', async () => {
  await run('KEPT=1');
  for (let count = 0; count < 60; count += 1) {
    const { end } = await run('echo go | cat', { until: (output) => output.includes('go') });
    expect(end).toBe('matched');
  }
  expect(await run('echo $KEPT')).toMatchObject({ stdout: { text: '1\n' } });
});

test('a timeout takes functrace from nobody', async () => {
  await run('set -T');
  expect(await run('sleep 300', { timeoutMs: 100 })).toMatchObject({ end: 'timeout' });
  expect(await run('case $- in *T*) echo kept;; esac')).toMatchObject({ stdout: { text: 'kept\n' } });
});

test('a shell that halts itself is stopped in time, and keeps its state', async () => {
  expect(await run('V=1\nkill -STOP $$\necho on', { timeoutMs: 300 })).toMatchObject({ end: 'timeout' });
  expect(await run('echo $V')).toMatchObject({ stdout: { text: '1\n' } });
});

test('what a job prints between two blocks is shown with the next', async () => {
  await run('(until [ -e go ]; do sleep 0.01; done; echo tick; echo err >&2; : >gone) &');
  writeFileSync(join(folder, 'go'), '');
  await until(() => existsSync(join(folder, 'gone')), 20_000);
  const next = await run('wait\necho try');
  expect(next).toMatchObject({ stdout: { text: 'tick\ntry\n' }, stderr: { text: 'err\n' } });
});

test('an arithmetic error fails its block, however much is printed around its message', async () => {
  const result = await run('X="a b"\nseq 200000 >&2\necho $((X))\nseq 200000 >&2');
  expect(result).toMatchObject({ end: 'stopped', failedCommand: { text: 'echo $((X))', line: 13 } });
});

test('tracing that a function of an earlier block turns on shows no line of docproof', async () => {
  await run('debug() { set -x; }');
  expect((await run('debug\necho hi')).stderr.text).toBe('++ echo hi\n');
  expect((await run('echo on')).stderr.text).toBe('++ echo on\n');
});

test.skipIf(!hasPython)('a process whose first thread has ended is found', async () => {
  const program = `import threading, time, ctypes
threading.Thread(target=lambda: time.sleep(300), daemon=True).start()
ctypes.CDLL(None).syscall(60, 0)`;
  await run(`python3 -c '${program}' 4733 &\nuntil grep -q "^State:.Z" /proc/$!/status; do :; done`);
  const { ended } = await session.close();
  expect(ended).toHaveLength(1);
});
