import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Plan } from '../../src/plan/types.ts';
import { systemClock } from '../../src/run/clock.ts';
import type { JournalEvent, StepOutput } from '../../src/run/events.ts';
import { fold } from '../../src/run/fold.ts';
import { openJournal, readJournal } from '../../src/run/journal.ts';
import type { RunOptions } from '../../src/run/options.ts';
import type { RunRecord } from '../../src/run/results.ts';
import { run } from '../../src/run/run.ts';
import { Secrets } from '../../src/run/secrets/secrets.ts';
import { planOf } from './plans.ts';

const canMount = process.geteuid?.() === 0 && spawnSync('unshare', ['--mount', 'true']).status === 0;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'docproof-test-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function runPlans(plans: readonly Plan[], more: Partial<RunOptions> = {}): Promise<RunRecord> {
  const events: JournalEvent[] = [];
  for await (const event of run(plans, optionsOf(more))) if (event.type !== 'step-output') events.push(event);
  const record = fold(events);
  if (record === null) throw new Error('no record');
  return record;
}

function optionsOf(more: Partial<RunOptions>): RunOptions {
  return {
    // Runs of one id would end each other's processes.
    runId: randomUUID(),
    tool: { name: 'docproof', version: '0' },
    platform: { system: 'Linux', release: '6', architecture: 'x64', node: '20', bash: '5' },
    jobs: 1,
    timeoutMs: 60_000,
    articleTimeoutMs: null,
    retries: 0,
    continueAfterFailure: false,
    tty: false,
    wholeOutput: null,
    keep: false,
    unhinted: 'advise',
    unhintedThreshold: 0.8,
    measure: null,
    levels: {},
    guardsOff: [],
    cwd: 'workspace',
    shell: 'bash',
    environment: { PATH: process.env.PATH ?? '', HOME: folder },
    variables: {},
    inheritEnv: null,
    secrets: new Secrets([]),
    path: [],
    temporaryFolder: folder,
    graceMs: 500,
    clock: systemClock,
    signal: new AbortController().signal,
    kill: new AbortController().signal,
    onOutput: () => {},
    ...more,
  };
}

function outcomes(record: RunRecord): string[] {
  return record.articles.flatMap(({ steps }) =>
    steps.map(
      ({ id, status, reason }) =>
        `${id} ${status}${reason ? `: ${reason.code}, ${reason.message}, line ${reason.line}` : ''}`,
    ),
  );
}

test('steps pass, and share one shell', async () => {
  const record = await runPlans([
    planOf([
      'A=1',
      { command: 'echo "a is $A"', output: 'a is 1\n', hint: { kind: 'similarity', threshold: 1 } },
    ]),
  ]);
  expect(outcomes(record)).toEqual(['step-1 passed', 'step-2 passed']);
  expect(record).toMatchObject({
    status: 'passed',
    counts: { passed: 2, failed: 0, errored: 0, skipped: 0, flaky: 0 },
  });
});

test('a failing command fails its step with its line, and the rest is skipped', async () => {
  const record = await runPlans([planOf(['true', 'true\nls /nonexistent\ntrue', 'echo no'])]);
  expect(outcomes(record)).toEqual([
    'step-1 passed',
    'step-2 failed: exit-status, `ls /nonexistent` ended with status 2, line 22',
    'step-3 skipped: previous-step, the step at line 20 failed, line 20',
  ]);
  expect(record.status).toBe('failed');
});

test('after a failed step the rest runs where that was asked for', async () => {
  const record = await runPlans([planOf(['false', 'true'])], { continueAfterFailure: true });
  expect(outcomes(record)).toEqual([
    'step-1 failed: exit-status, `false` ended with status 1, line 11',
    'step-2 passed',
  ]);
});

test('an output that is too unlike fails, one without a hint only advises', async () => {
  const hint = { kind: 'similarity', threshold: 0.9 } as const;
  const record = await runPlans([
    planOf([
      { command: 'echo something else', output: 'hello world\n' },
      { command: 'echo something else', output: 'hello world\n', hint },
    ]),
  ]);
  expect(
    record.articles[0]?.steps.map((step) => [
      step.status,
      step.expected[0]?.advisory,
      step.expected[0]?.comparison?.passed,
    ]),
  ).toEqual([
    ['passed', true, false],
    ['failed', false, false],
  ]);
});

test('an output without a hint fails the step where that was asked for', async () => {
  const record = await runPlans([planOf([{ command: 'echo x', output: 'hello world\n' }])], {
    unhinted: 'fail',
  });
  expect(record.articles[0]?.steps[0]).toMatchObject({ status: 'failed', expected: [{ advisory: false }] });
});

test('a variable in an expected output stands for its value in the session', async () => {
  const hint = { kind: 'similarity', threshold: 1 } as const;
  const record = await runPlans([
    planOf(['NAME=x$RANDOM', { command: 'echo "name: $NAME"', output: 'name: ${NAME}\n', hint }]),
  ]);
  expect(record.status).toBe('passed');
});

test('a variable that was unset stands for nothing any more', async () => {
  const hint = { kind: 'similarity', threshold: 1 } as const;
  const record = await runPlans([
    planOf([
      { command: 'NAME=old', assigns: ['NAME'] },
      { command: 'unset NAME; echo "name: old"', output: 'name: ${NAME}\n', hint },
    ]),
  ]);
  expect(record.articles[0]?.steps.map(({ status }) => status)).toEqual(['passed', 'failed']);
});

test('an expected exit status is a pass', async () => {
  const record = await runPlans([planOf([{ command: 'ls /nonexistent', directives: { exit: 2 } }, 'true'])]);
  expect(outcomes(record)).toEqual(['step-1 passed', 'step-2 passed']);
});

test('a step that is to be tried again passes as soon as it does', async () => {
  const directives = { retryMs: 60_000, everyMs: 1 };
  const record = await runPlans([planOf(['n=0', { command: 'n=$((n + 1))\n[ $n = 3 ]', directives }])]);
  expect(record.articles[0]?.steps[1]).toMatchObject({ status: 'passed', attempts: 3, flaky: false });
});

/** Real, but that a pause is none. */
const withoutPauses = { ...systemClock, pause: async () => {} };

test('a step that passes on a later try of the run is flaky, and tells why the others failed', async () => {
  const command = 'n=$((n + 1))\n[ $n -ge 2 ] || exit 7\necho "try $n"\n[ $n = 3 ]';
  const plans = [planOf([{ command, output: 'try 3\n' }, 'echo $n'])];
  const record = await runPlans(plans, { retries: 2, clock: withoutPauses });
  expect(record.counts).toMatchObject({ passed: 2, flaky: 1 });
  expect(record.articles[0]?.steps[0]).toMatchObject({
    status: 'passed',
    attempts: 3,
    flaky: true,
    failedTries: [
      { code: 'session-ended', line: 12 },
      { code: 'exit-status', message: '`[ $n = 3 ]` ended with status 1', line: 14 },
    ],
    tries: [expect.any(String), expect.any(String), expect.any(String)],
  });
});

test('a step that fails in every try of the run has failed, and is not flaky', async () => {
  const record = await runPlans([planOf(['false', 'true'])], { retries: 2, clock: withoutPauses });
  expect(outcomes(record)).toEqual([
    'step-1 failed: exit-status, `false` ended with status 1, line 11',
    'step-2 skipped: previous-step, the step at line 10 failed, line 10',
  ]);
  expect(record.articles[0]?.steps[0]).toMatchObject({ attempts: 3, flaky: false });
  expect(record.articles[0]?.steps[0]?.failedTries).toHaveLength(2);
  expect(record.counts).toMatchObject({ failed: 1, flaky: 0 });
});

test.each([
  ['of the run', {}],
  ['of the step', { retryMs: 3_600_000, everyMs: 60_000 }],
])('where no time of the article is left for it, there is no further try %s', async (_whose, directives) => {
  const record = await runPlans([planOf([{ command: 'false', directives }])], {
    retries: 9,
    articleTimeoutMs: 900,
  });
  expect(outcomes(record)).toEqual([
    'step-1 failed: exit-status, `false` ended with status 1; articleTimeout leaves no time to try again, line 11',
  ]);
  expect(record.articles[0]?.steps[0]?.attempts).toBe(1);
});

test('a time limit fails the step and names the command', async () => {
  const record = await runPlans([planOf([{ command: 'sleep 300', directives: { timeoutMs: 50 } }])]);
  expect(outcomes(record)).toEqual([
    'step-1 failed: timeout, the step ran out of time after 50 ms in `sleep 300`; timeout= or --timeout gives it more, line 11',
  ]);
});

test('cleanup steps run last, after a failure too, with the state of the shell', async () => {
  const cleanup = { command: 'echo "delete $GROUP"', directives: { cleanup: true, name: 'clean' } } as const;
  const record = await runPlans([planOf([cleanup, 'GROUP=mine', 'false', 'true'])]);
  expect(outcomes(record)).toEqual([
    'step-2 passed',
    'step-3 failed: exit-status, `false` ended with status 1, line 31',
    'step-4 skipped: previous-step, the step at line 30 failed, line 30',
    'clean passed',
  ]);
  expect(record.articles[0]?.steps.at(-1)?.stdout).toBe('delete mine\n');
});

test('a cleanup step whose variables were never set is reported and not run', async () => {
  const cleanup = {
    command: 'echo "delete $GROUP"',
    uses: ['GROUP'],
    directives: { cleanup: true } as const,
  };
  const record = await runPlans([planOf(['false', 'GROUP=mine', cleanup])]);
  expect(outcomes(record).at(-1)).toBe(
    'step-3 skipped: directive, not run, since GROUP was never set, line 30',
  );
});

test('an article can start in its own folder or in one beside it', async () => {
  mkdirSync(join(folder, 'docs', 'data'), { recursive: true });
  const path = join(folder, 'docs', 'article.md');
  const plans = ['article', 'data'].map((cwd) => planOf(['pwd -P'], { path, cwd }));
  const record = await runPlans(plans);
  const own = realpathSync(join(folder, 'docs'));
  expect(record.articles.map(({ steps }) => steps[0]?.stdout)).toEqual([`${own}\n`, `${own}/data\n`]);
});

test.each([
  ['exit 1', null],
  ['[ -f /etc/passwd', 2],
  ['no-such-command-here', 127],
])('where the condition for skipping is %j, its status counts', async (skipIf, status) => {
  const [outcome] = outcomes(await runPlans([planOf([{ command: 'true', directives: { skipIf } }])]));
  expect(outcome).toBe(
    status === null
      ? 'step-1 passed'
      : `step-1 errored: directive, it cannot be told whether to skip: \`${skipIf}\` ended with status ${status}, line 10`,
  );
});

test('a condition for skipping cannot end the session, and one that never ends is no answer', async () => {
  const ends = { command: 'echo ran', directives: { skipIf: 'exit 1' } };
  const hangs = { command: 'echo ran', directives: { skipIf: 'sleep 300', timeoutMs: 50 } };
  expect(
    outcomes(
      await runPlans([planOf([ends, { command: 'true', directives: { skipIf: 'true # yes' } }, hangs])]),
    ),
  ).toEqual([
    'step-1 passed',
    'step-2 skipped: directive, `true # yes` succeeded, line 20',
    'step-3 errored: directive, it cannot be told whether to skip: `sleep 300` did not end, line 30',
  ]);
});

test('an article whose start folder is missing is errored, and nothing of it is run', async () => {
  const record = await runPlans([planOf(['pwd'], { cwd: '/no/such/folder' })]);
  expect(outcomes(record)).toEqual([
    'step-1 errored: internal, there is no folder /no/such/folder to start in, line 10',
  ]);
});

test('an article for which docproof cannot make a place is errored, and nothing is left behind', async () => {
  const environment = { PATH: process.env.PATH ?? '', HOME: folder, KUBECONFIG: folder };
  expect(outcomes(await runPlans([planOf(['pwd'])], { environment }))[0]).toMatch(
    /^step-1 errored: internal, the Kubernetes configuration could not be copied: E.*, line 10$/,
  );
  const temporaryFolder = join(folder, 'missing');
  const record = await runPlans([planOf(['pwd'])], { temporaryFolder });
  expect(outcomes(record)[0]).toMatch(
    /^step-1 errored: internal, no working directory could be made: ENOENT.*, line 10$/,
  );
  expect(record.status).toBe('errored');
  expect(readdirSync(folder)).toEqual([]);
});

test.skipIf(!canMount)(
  'on a full disk the steps are errored, the run goes on, and nothing is left behind',
  async () => {
    const temporaryFolder = join(folder, 'small');
    mkdirSync(temporaryFolder);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', temporaryFolder]);
    try {
      const fill = 'head -c 1M /dev/zero >fill || true';
      const record = await runPlans([planOf([fill, `: ${'x'.repeat(300_000)}`, 'true']), planOf(['true'])], {
        temporaryFolder,
      });
      expect(outcomes(record)).toEqual([
        'step-1 passed',
        expect.stringMatching(/^step-2 errored: internal, docproof could not run this step: ENOSPC/),
        'step-3 skipped: previous-step, the step at line 20 failed, line 20',
        'step-1 passed',
      ]);
      expect(readdirSync(temporaryFolder)).toEqual([]);
      writeFileSync(join(temporaryFolder, 'fill'), Buffer.alloc(2 ** 19));
      expect(outcomes(await runPlans([planOf(['true'])], { temporaryFolder }))[0]).toMatch(
        /^step-1 errored: internal, the session could not be started: /,
      );
      expect(readdirSync(temporaryFolder)).toEqual(['fill']);
    } finally {
      execFileSync('umount', [temporaryFolder]);
    }
  },
);

test.skipIf(!canMount)(
  'a working directory that cannot be removed is named, and the run goes on',
  async () => {
    const record = await runPlans([planOf(['mkdir m && mount -t tmpfs tmpfs m']), planOf(['true'])]);
    const [left = ''] = readdirSync(folder);
    execFileSync('umount', [join(folder, left, 'm')]);
    expect(record.articles.map(({ status, leftovers }) => [status, leftovers])).toEqual([
      ['passed', [`could not be removed: ${join(folder, left)}`]],
      ['passed', []],
    ]);
  },
);

test('a pattern that takes too long leaves its step errored', async () => {
  const hint = { kind: 'regex', pattern: '^(a+)+$' } as const;
  const record = await runPlans([planOf([{ command: `echo ${'a'.repeat(40)}b`, output: 'a', hint }])]);
  expect(outcomes(record)[0]).toMatch(/^step-1 errored: internal, The pattern .* within .*, line 16$/);
});

test('an output that is unlike is the reason even where another took too long to be looked at', async () => {
  const plan = planOf([{ command: `echo ${'a'.repeat(40)}b` }]);
  const common = { file: 'article.md', language: 'output' };
  plan.steps[0]?.expected.push(
    { ...common, line: 16, text: '', hint: { kind: 'regex', pattern: '^(a+)+$' } },
    { ...common, line: 20, text: '', hint: { kind: 'regex', pattern: 'other' } },
  );
  expect(outcomes(await runPlans([plan]))).toEqual([
    'step-1 failed: output-mismatch, the output does not match the expected pattern, line 20',
  ]);
});

test("a caller's exported functions do not get between docproof and the shell", async () => {
  const environment = {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    'BASH_FUNC_builtin%%': '() { :; }',
    'BASH_FUNC_cd%%': '() { :; }',
  };
  expect((await runPlans([planOf(['echo a'])], { environment })).status).toBe('passed');
});

test('an interrupt ends the step, skips the rest and still cleans up', async () => {
  const controller = new AbortController();
  const cleanup = { command: 'echo cleaning', directives: { cleanup: true, name: 'clean' } } as const;
  const record = await runPlans([planOf(['sh -c "echo ready; exec sleep 300"', 'true', cleanup])], {
    signal: controller.signal,
    onOutput: ({ text }: StepOutput) => text.startsWith('ready') && controller.abort(),
  });
  expect(outcomes(record)).toEqual([
    'step-1 errored: interrupted, the run was interrupted in `sh -c "echo ready; exec sleep 300"`, line 11',
    'step-2 skipped: interrupted, the run was interrupted before this step, line 20',
    'clean passed',
  ]);
  expect(record.articles[0]?.status).toBe('interrupted');
});

test('a refused article is errored and nothing of it is run', async () => {
  const diagnostics = [
    { code: 'x', severity: 'error', message: 'no', file: 'article.md', line: 3, column: 1 } as const,
  ];
  const record = await runPlans([planOf(['touch "$HOME/ran"'], { diagnostics }), planOf(['true'])]);
  expect(outcomes(record)).toEqual([
    'step-1 skipped: preflight, the article was refused: no (line 3), line 3',
    'step-1 passed',
  ]);
  expect(record.articles.map(({ status }) => status)).toEqual(['errored', 'passed']);
  expect(readdirSync(folder)).toEqual([]);
});

test('after an exit that was expected the article goes on in a new shell with its state, and what was lost is named', async () => {
  const record = await runPlans([planOf(['A="a  b"\nsleep 300 &\nexit 0', 'echo "$A"'])]);
  expect(outcomes(record)).toEqual(['step-1 passed', 'step-2 passed']);
  expect(record.articles[0]?.steps.map(({ stdout, notRestored }) => [stdout, notRestored])).toEqual([
    ['', ['the background job sleep 300 &']],
    ['a  b\n', []],
  ]);
});

test('after an exit that was not expected the steps that clean up still have the state', async () => {
  const cleanup = {
    command: 'echo "delete $GROUP"',
    uses: ['GROUP'],
    directives: { cleanup: true } as const,
  };
  const record = await runPlans([planOf(['GROUP=mine\nexit 4', 'true', cleanup])]);
  expect(outcomes(record)).toEqual([
    'step-1 failed: session-ended, the shell ended with status 4 at `exit 4`, line 12',
    'step-2 skipped: previous-step, the step at line 10 failed, line 10',
    'step-3 passed',
  ]);
});

test('a shell that could save nothing goes on with the state before the step, and the report says so', async () => {
  const record = await runPlans([planOf(['A=1', 'A=2\neval exec true', 'echo "A is $A"'])]);
  expect(outcomes(record)).toEqual(['step-1 passed', 'step-2 passed', 'step-3 passed']);
  expect(record.articles[0]?.steps.map((step) => [step.notRestored, step.stdout])).toEqual([
    [[], ''],
    [['what the step had changed in the shell'], ''],
    [[], 'A is 1\n'],
  ]);
});

test('the status of a killed shell is the one that a terminal would show', async () => {
  const record = await runPlans([
    planOf([{ command: 'kill -9 $$', directives: { exit: 137 } }, { command: 'kill -9 $$' }]),
  ]);
  expect(outcomes(record)).toEqual([
    'step-1 passed',
    'step-2 failed: session-ended, the shell ended with signal SIGKILL, line 20',
  ]);
});

test('an article that runs out of time is cleaned up, and says whose time it was', async () => {
  const cleanup = { command: 'echo cleaning', directives: { cleanup: true, name: 'clean' } } as const;
  const record = await runPlans([planOf(['true', 'sleep 300', 'true', cleanup])], {
    articleTimeoutMs: 300,
    continueAfterFailure: true,
  });
  expect(outcomes(record)).toEqual([
    'step-1 passed',
    'step-2 failed: timeout, the article ran out of time after 300 ms in `sleep 300`; articleTimeout gives it more, line 21',
    'step-3 skipped: timeout, the article had run out of time before this step, line 30',
    'clean passed',
  ]);
});

test('of the environment articles get what is allowed', async () => {
  const record = await runPlans(
    [planOf(['env | grep -c "^SECRET=" || true; echo "$AZURE_A $AZURE_B $HOME"'])],
    {
      environment: {
        PATH: process.env.PATH ?? '',
        HOME: '/home/of/mine',
        SECRET: '1',
        AZURE_A: 'a',
        AZURE_B: 'b',
      },
      inheritEnv: ['AZURE_*'],
    },
  );
  expect(record.articles[0]?.steps[0]?.stdout).toBe('0\na b /home/of/mine\n');
});

test('variables count more the nearer they are to the article, and what it is not allowed to inherit leaves room', async () => {
  const names = ['A', 'B', 'C', 'D'];
  const record = await runPlans(
    [
      planOf(['echo $A $B $C $D; D=own; echo $D'], {
        fallbacks: { A: 'ini', B: 'ini', C: 'ini', D: 'ini' },
        variables: { D: 'article' },
      }),
    ],
    {
      environment: {
        PATH: process.env.PATH ?? '',
        ...Object.fromEntries(names.slice(1).map((name) => [name, 'caller'])),
      },
      variables: { C: 'config', D: 'config' },
    },
  );
  expect(record.articles[0]?.steps[0]?.stdout).toBe('ini caller config article\nown\n');
  const other = await runPlans([planOf(['echo $A $B'], { fallbacks: { A: 'ini' } })], {
    environment: { PATH: process.env.PATH ?? '', A: 'caller' },
    variables: { B: 'config' },
    inheritEnv: [],
  });
  expect(other.articles[0]?.steps[0]?.stdout).toBe('ini config\n');
});

test('an article from standard input starts beside the working directory, one from the web beside nothing', async () => {
  const here = await runPlans([planOf(['pwd'], { path: '-', cwd: 'article' })]);
  expect(here.articles[0]?.steps[0]?.stdout).toBe(`${process.cwd()}\n`);
  const path = `https://example.com/${'a'.repeat(300)}.md`;
  const there = await runPlans([planOf(['pwd'], { path })], { cwd: 'article' });
  expect(outcomes(there)).toEqual([
    "step-1 errored: internal, cwd: article counts from the article's folder, and a web address has none: use cwd: workspace, or a whole path, line 10",
  ]);
  expect(outcomes(await runPlans([planOf(['pwd'], { path })]))).toEqual(['step-1 passed']);
  expect(outcomes(await runPlans([planOf(['pwd'], { path, cwd: folder })]))).toEqual(['step-1 passed']);
});

test('an EXIT trap of the article runs when the article ends, and has the time of a step', async () => {
  const record = await runPlans([planOf([`trap 'sleep 0.5; echo done > "$HOME/exit-trap"' EXIT`])], {
    graceMs: 10,
  });
  expect(outcomes(record)).toEqual(['step-1 passed']);
  expect(readdirSync(folder)).toEqual(['exit-trap']);
});

test('an article whose EXIT trap does not end is errored, and says what that printed last', async () => {
  const plans = [planOf([`trap 'echo deleting; echo waiting >&2; sleep 300' EXIT`]), planOf(['true'])];
  const record = await runPlans(plans, { timeoutMs: 500 });
  expect(record.articles.map(({ status, leftovers }) => [status, ...leftovers])).toEqual([
    [
      'errored',
      "the article's EXIT trap did not end, and was ended; the last that it printed was: waiting",
      'still running at the end, and ended: sleep 300',
    ],
    ['passed'],
  ]);
  expect(record.status).toBe('errored');
});

test('an article that removes what docproof needs ends alone', async () => {
  const record = await runPlans([planOf(['rm -rf "$HOME"/*', 'echo a']), planOf(['echo b'])], {
    continueAfterFailure: true,
  });
  expect(record.articles.map(({ status }) => status === 'passed')).toEqual([false, true]);
});

test('what a step asks before it runs does not change the status that it finds', async () => {
  const ask = { command: 'echo "status $?"', directives: { skipIf: 'false' } };
  const record = await runPlans([planOf([{ command: '(exit 7)', directives: { exit: 7 } }, ask])]);
  expect(record.articles[0]?.steps[1]?.stdout).toBe('status 7\n');
});

test('an endless command and one in the background pass on what they have printed', async () => {
  const record = await runPlans([
    planOf([
      { command: 'while :; do echo tick; sleep 0.01; done', directives: { until: 'tick' } },
      { command: 'echo up\nsleep 300', directives: { background: true, ready: '^up' } },
      { command: 'echo over', directives: { until: 'never' } },
    ]),
  ]);
  expect(outcomes(record)).toEqual([
    'step-1 passed',
    'step-2 passed',
    'step-3 failed: output-mismatch, the block ended before it had printed what until= waits for, line 30',
  ]);
  expect(record.articles[0]?.leftovers).toEqual([]);
});

test('a shell that takes no more commands is noticed and replaced', async () => {
  const record = await runPlans([planOf(['A=1', 'eval set -n\necho not run', 'echo no'])]);
  expect(outcomes(record)).toEqual([
    'step-1 passed',
    'step-2 failed: session-ended, the shell took no more commands after this step, as after `set -n` or a `builtin` of its own, and was ended, line 20',
    'step-3 skipped: previous-step, the step at line 20 failed, line 20',
  ]);
});

test('a file block is written into the working directory of the shell', async () => {
  const plan = planOf(['mkdir d && cd d', 'ignored', 'cat "sub/it\'s.txt"; ls sub']);
  const [, step] = plan.steps;
  if (step) step.write = { name: "sub/it's.txt", text: 'a $b `c`\n' };
  expect((await runPlans([plan])).articles[0]?.steps[2]?.stdout).toBe("a $b `c`\nit's.txt\n");
});

test('variables that a step changed are reported with their values', async () => {
  const record = await runPlans([
    planOf([
      { command: 'A=1 B=2', assigns: ['A', 'B'] },
      { command: 'A=1 B=3', assigns: ['A', 'B'] },
    ]),
  ]);
  expect(record.articles[0]?.steps.map((step) => step.changedVariables)).toEqual([
    [
      { name: 'A', value: '1' },
      { name: 'B', value: '2' },
    ],
    [{ name: 'B', value: '3' }],
  ]);
});

test('articles run side by side in folders of their own, each with its own Kubernetes configuration', async () => {
  const plans = Array.from({ length: 4 }, () => planOf(['echo x > "$KUBECONFIG"; pwd; ls -A']));
  const record = await runPlans(plans, { jobs: 4 });
  const outputs = record.articles.map(({ steps }) => steps[0]?.stdout ?? '');
  expect(new Set(outputs.map((text) => text.split('\n')[0])).size).toBe(4);
  expect(outputs.every((text) => text.endsWith('\n.kube-config\n'))).toBe(true);
  expect(readdirSync(folder)).toEqual([]);
});

test('processes that a passing article leaves behind are ended and named', async () => {
  const record = await runPlans([
    planOf(['sleep 300 & disown\nuntil grep -q sleep /proc/$!/cmdline; do :; done']),
  ]);
  expect(record.articles[0]).toMatchObject({
    status: 'passed',
    leftovers: ['still running at the end, and ended: sleep 300'],
  });
});

test('a step with retry= that ends its shell is tried again in a new one', async () => {
  const command = 'tries+=x\nexec 5<&0\n[ $tries = xxx ] || exit 1\necho $tries';
  const plans = [planOf(['A=1', { command, directives: { retryMs: 60_000, everyMs: 1 } }, 'echo $A $tries'])];
  const record = await runPlans(plans);
  expect(outcomes(record)).toEqual(['step-1 passed', 'step-2 passed', 'step-3 passed']);
  expect(record.articles[0]?.steps[1]).toMatchObject({
    attempts: 3,
    flaky: false,
    notRestored: ['the open descriptor 5'],
  });
  expect(record.articles[0]?.steps[2]?.stdout).toBe('1 xxx\n');
});

test('a failing command of a block in the background is named', async () => {
  const command = 'echo start\nls /nonexistent\necho up';
  const record = await runPlans([planOf([{ command, directives: { background: true, ready: 'up' } }])]);
  expect(record.articles[0]?.steps[0]).toMatchObject({
    status: 'failed',
    exitCode: 2,
    failedCommand: { text: 'ls /nonexistent', line: 12 },
  });
});

test('it is named however soon the block fails: before its shell has told that it runs, too', async () => {
  const jobs = Array.from({ length: 40 }, () => ({
    command: 'ls /nonexistent\necho up',
    directives: { background: true as const, ready: 'up' },
  }));
  const record = await runPlans([planOf(jobs)], { continueAfterFailure: true });
  const steps = record.articles[0]?.steps ?? [];
  expect(steps.map(({ exitCode, failedCommand }) => [exitCode, failedCommand?.text])).toEqual(
    jobs.map(() => [2, 'ls /nonexistent']),
  );
});

test('a run that is interrupted while it is asked whether to skip a step says so', async () => {
  const controller = new AbortController();
  const plan = planOf([{ command: 'true', directives: { skipIf: 'echo asked; sleep 300' } }]);
  const record = await runPlans([plan], {
    signal: controller.signal,
    onOutput: () => controller.abort(),
  });
  expect(outcomes(record)).toEqual([
    'step-1 skipped: interrupted, the run was interrupted before this step, line 10',
  ]);
});

test.skipIf(!canMount)('after an exit on a full disk cleanup has the state', async () => {
  const temporaryFolder = join(folder, 'small');
  mkdirSync(temporaryFolder);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', temporaryFolder]);
  try {
    const fill = 'V=1\nhead -c 20M /dev/zero >fill || true\nexit 3';
    const cleanup = { command: 'echo $V', directives: { cleanup: true as const } };
    const record = await runPlans([planOf([fill, cleanup])], { temporaryFolder });
    expect(record.articles[0]?.steps[1]).toMatchObject({ status: 'passed', stdout: '1\n' });
  } finally {
    execFileSync('umount', [temporaryFolder]);
  }
});

test('an output of more than is kept is in a file whole, that of the last try and of each stream', async () => {
  const whole = join(folder, 'whole');
  const record = await runPlans(
    [
      planOf([
        'echo little',
        { command: 'seq 300000; printf "\\377%.0s" {1..1100000} >&2', directives: { name: 'a/../b' } },
        {
          command: 'tries+=x; yes "${tries}" | head -c 2000000; [ "$tries" = xx ]',
          directives: { retryMs: 60_000, everyMs: 1 },
        },
        { command: 'seq 200000; sleep 300', directives: { background: true, ready: '200000' } },
      ]),
    ],
    { wholeOutput: whole },
  );
  expect(outcomes(record)).toEqual(['step-1 passed', 'a/../b passed', 'step-3 passed', 'step-4 passed']);
  expect(readdirSync(join(whole, '1')).toSorted()).toEqual([
    '20-a----b.stderr',
    '20-a----b.stdout',
    '30-step-3.stdout',
    '40-step-4.stdout',
  ]);
  const read = (name: string) => readFileSync(join(whole, '1', name));
  const numbers = (last: number) => Array.from({ length: last }, (_, index) => `${index + 1}\n`).join('');
  expect(read('20-a----b.stdout').equals(Buffer.from(numbers(300_000)))).toBe(true);
  expect(read('20-a----b.stderr').equals(Buffer.alloc(1_100_000, 0xff))).toBe(true);
  expect(read('30-step-3.stdout').equals(Buffer.from('xx\n'.repeat(666_667).slice(0, 2_000_000)))).toBe(true);
  expect(read('40-step-4.stdout').equals(Buffer.from(numbers(200_000)))).toBe(true);
  expect(/^\[….*…\]$/m.exec(record.articles[0]?.steps[1]?.stdout ?? '')?.[0]).toBe(
    `[… ${numbers(300_000).length - 1024 * 1024} bytes not kept; the whole is in ${join(whole, '1', '20-a----b.stdout')} …]`,
  );
});

test('an output that cannot be written whole is no failure of its step', async () => {
  const record = await runPlans([planOf(['seq 300000'])], { wholeOutput: '/dev/null/whole' });
  expect(outcomes(record)).toEqual(['step-1 passed']);
  expect(record.articles[0]?.steps[0]?.stdout).toContain(
    'bytes not kept; /dev/null/whole/1/10-step-1.stdout could not be written: ENOTDIR: not a directory',
  );
});

test.skipIf(!canMount)('a disk that a whole output fills is given back', async () => {
  const small = join(folder, 'small');
  mkdirSync(small);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', small]);
  try {
    const record = await runPlans([planOf(['head -c 5M /dev/zero'])], { wholeOutput: join(small, 'whole') });
    expect(outcomes(record)).toEqual(['step-1 passed']);
    expect(record.articles[0]?.steps[0]?.stdout).toContain('could not be written: ENOSPC');
    expect(readdirSync(join(small, 'whole/1'))).toEqual([]);
  } finally {
    execFileSync('umount', [small]);
  }
});

test('the journal gives the same results as the events', async () => {
  const journal = openJournal(join(folder, 'runs', 'journal.ndjson'));
  const events: JournalEvent[] = [];
  const plans = [planOf(['echo a', 'false', 'true']), planOf([{ command: 'echo b', output: 'c' }])];
  for await (const event of run(plans, optionsOf({ jobs: 2 }))) {
    if (event.type === 'step-output') continue;
    journal.write(event);
    events.push(event);
  }
  journal.close();
  const read = readJournal(join(folder, 'runs', 'journal.ndjson'));
  expect(read.ok && fold(read.events)).toEqual(fold(events));
});

test('the results of a run that was killed hold all that was finished', async () => {
  const events: JournalEvent[] = [];
  for await (const event of run([planOf(['echo a', 'echo b', 'echo c'])], optionsOf({}))) {
    if (event.type === 'step-output') continue;
    events.push(event);
    if (event.type === 'step-started' && event.step === 'step-2') break;
  }
  const record = fold(events);
  expect(record?.status).toBe('interrupted');
  expect(record && outcomes(record)).toEqual([
    'step-1 passed',
    'step-2 errored: interrupted, docproof ended while this step was running, line 20',
    'step-3 skipped: interrupted, docproof ended before this step, line 30',
  ]);
});

test('what is shown while a step runs is without the secrets that are known, though they come in pieces', async () => {
  let shown = '';
  const command = 'for piece in \'is swo\' rdfish -of-many; do printf %s "$piece"; /bin/true; done; echo .';
  await runPlans([planOf([command])], {
    environment: { PATH: process.env.PATH ?? '', DB_PASSWORD: 'swordfish-of-many' },
    onOutput: ({ text }) => {
      shown += text;
    },
  });
  expect(shown).toBe('is ***.\n');
});

test('a value that the article itself has made is hidden from the step on in which it was made', async () => {
  const record = await runPlans([
    planOf([
      { command: 'db_password=$(echo made-by-"itself"); echo "$db_password"', assigns: ['db_password'] },
      'read -r API_TOKEN <<<read-by-"itself"; printf %s "$API_TOKEN" | base64; echo "$db_password"; ',
    ]),
  ]);
  const steps = record.articles[0]?.steps ?? [];
  expect(steps.map(({ stdout }) => stdout)).toEqual(['***\n', '***\n***\n']);
  expect(steps[0]?.changedVariables).toEqual([{ name: 'db_password', value: '***' }]);
});

test('a whole output in which secrets cannot be hidden goes, and the verdict stays', async () => {
  const wholeOutput = join(folder, 'whole');
  const blocked = join(wholeOutput, '1', '10-step-1.stdout');
  const plan = planOf([`mkdir -p ${blocked}.masked; yes "$DB_PASSWORD" | head -c 3000000`]);
  const environment = { PATH: process.env.PATH ?? '', DB_PASSWORD: 'swordfish-of-many' };
  const record = await runPlans([plan], { environment, wholeOutput });
  expect(outcomes(record)).toEqual(['step-1 passed']);
  expect(readFileSync(blocked, 'utf8')).toMatch(
    /^The secrets in this output could not be hidden: EISDIR.*\n$/,
  );
});
