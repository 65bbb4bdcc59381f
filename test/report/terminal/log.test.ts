import { expect, test } from 'vitest';
import type { RunRecord } from '../../../src/run/results.ts';
import { hostileRecord, realisticRecord } from '../fixtures/record.ts';
import { skippedStep, stepRecord } from '../fixtures/step.ts';
import { blockOf, failedStep, recordOf } from './one-article.ts';
import { logOf } from './scene.ts';

test('a log has a line per step, below a failed one why it failed, and a summary at the end', async () => {
  const log = await logOf(realisticRecord, { reports: () => ['reports/index.html', 'reports/results.json'] });
  await expect(log).toMatchFileSnapshot('expected/log.txt');
});

test('colour changes nothing but the colour', async () => {
  const coloured = await logOf(realisticRecord, { colour: true });
  expect(coloured).not.toBe(await logOf(realisticRecord));
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(await logOf(realisticRecord));
});

test('nothing an article or its output says can steer a terminal', async () => {
  expect(await logOf(hostileRecord)).not.toMatch(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]|\p{Surrogate}/u,
  );
});

test('commands to a CI agent in a log have no power', async () => {
  const stdout =
    '##vso[task.complete result=Failed;]\n  ##[add-mask]x\n::error::forged\n x ##teamcity[a]\n\t::stop-commands::y\n# #1 a::b';
  const log = await logOf(recordOf([failedStep({ stdout, heading: '::warning::x', line: 1 })]));
  expect(log).not.toMatch(/##\w*\[|^\s*::/m);
  expect(blockOf(log, '  stdout')).toEqual([
    '    # #vso[task.complete result=Failed;]',
    '      # #[add-mask]x',
    '    : :error::forged',
    '     x # #teamcity[a]',
    '            : :stop-commands::y',
    '    # #1 a::b',
  ]);
});

test('of a long output the last ten lines are shown', async () => {
  const stderr = Array.from({ length: 12 }, (_, line) => `line ${line + 1}\n`).join('');
  const log = await logOf(recordOf([failedStep({ stderr })]));
  expect(blockOf(log, '  stderr, last 10 of 12 lines')).toEqual(
    Array.from({ length: 10 }, (_, line) => `    line ${line + 3}`),
  );
});

test('a timeout shows both streams', async () => {
  const reason = { code: 'timeout', message: 'the step ran out of time', line: 5 } as const;
  const log = await logOf(recordOf([failedStep({ stdout: 'waiting\n', stderr: 'warning\n', reason })]));
  expect(log).toBe(`a.md
✗ :3     Deploy  0.1 s
  the step ran out of time

  a.md:5  deploy-1
    3  \`\`\`bash
    4  one
  > 5  two
    6  three
    7  four

  stdout
    waiting

  stderr
    warning

1 failed in 1.0 s
Run it again:
docproof run docs/*.md
`);
});

test('a pattern that does not match is shown with what was printed', async () => {
  const reason = { code: 'output-mismatch', message: 'the output does not match', line: 7 } as const;
  const comparison = { method: 'regex', score: null, threshold: null, passed: false, guards: [] } as const;
  const expected = [
    {
      line: 7,
      language: 'output',
      text: 'ready\n',
      hint: { kind: 'regex', pattern: '^ready' } as const,
      advisory: false,
    },
  ].map((one) => ({ ...one, comparison: { ...comparison, guards: [] }, difference: null }));
  const log = await logOf(recordOf([failedStep({ stdout: 'pending\n', reason, expected })]));
  expect(blockOf(log, '  expected a.md:7')).toEqual(['  pattern /^ready/u']);
  expect(blockOf(log, '  stdout')).toEqual(['    pending']);
});

test('a step from an included file is shown in its own lines', async () => {
  const reason = { code: 'exit-status', message: 'the block ended with status 1', line: 12 } as const;
  const step = failedStep({ file: 'b.md', line: 10, endLine: 14, command: 'one\ntwo\nthree\n', reason });
  const log = await logOf(recordOf([step]));
  expect(blockOf(log, '  b.md:12  deploy-1')).toEqual(['    11  one', '  > 12  two', '    13  three']);
});

test('steps that were skipped for one reason are told of in one line', async () => {
  const reason = { code: 'previous-step', message: 'the step at line 3 failed', line: 3 } as const;
  const directive = { code: 'directive', message: 'the article says skip', line: 3 } as const;
  const skipped = [1, 2, 3].map((line) => skippedStep({ id: `s-${line}`, file: 'a.md', line, reason }));
  const alone = skippedStep({ id: 's-4', file: 'a.md', line: 4, reason: directive });
  const last = skippedStep({ id: 's-5', file: 'a.md', line: 5, reason });
  expect(await logOf(recordOf([...skipped, alone, last]))).toBe(`a.md
○ :1     3 steps from here on skipped: the step at line 3 failed
○ :4     s-4  skipped: the article says skip
○ :5     s-5  skipped: the step at line 3 failed

5 skipped in 1.0 s
Run it again:
docproof run docs/*.md
`);
});

test('steps that could not be run are told of in one line', async () => {
  const reason = { code: 'internal', message: 'bash 4.4 or newer is needed', line: 3 } as const;
  const steps = [3, 13].map((line) =>
    failedStep({ id: `s-${line}`, line, status: 'errored', attempts: 0, reason }),
  );
  const [first] = (await logOf(recordOf(steps))).split('\n\n');
  expect(first).toBe('a.md\n✗ :3     2 steps from here on not run: bash 4.4 or newer is needed');
});

test('a run that passes is told of in a few lines', async () => {
  const steps = [
    stepRecord({ id: 'one-1', file: 'a.md', line: 3, durationMs: 99 }),
    stepRecord({ id: 'two-1', heading: 'Two 名前', file: 'a.md', line: 13, durationMs: 100 }),
    stepRecord({
      id: 'three-1',
      heading: 'Three',
      file: 'a.md',
      line: 23,
      durationMs: 0,
      notRestored: ['an alias'],
    }),
  ];
  expect(await logOf(recordOf(steps))).toBe(`a.md
✓ :3     one-1
✓ :13    Two 名前  0.1 s
✓ :23    Three
  not restored: an alias

3 passed in 1.0 s
Run it again:
docproof run docs/*.md
`);
});

test('a run without steps and one without articles say so', async () => {
  expect(await logOf(recordOf([]))).toBe('No steps in 1.0 s\nRun it again:\ndocproof run docs/*.md\n');
  const none = { ...recordOf([]), articles: [] };
  expect(await logOf(none)).toBe('No articles in 1.0 s\nRun it again:\ndocproof run docs/*.md\n');
});

test('an interrupted run says so, and shows no more of the step than that', async () => {
  const reason = { code: 'interrupted', message: 'the run was interrupted in `sleep 99`', line: 4 } as const;
  const before = {
    code: 'interrupted',
    message: 'the run was interrupted before this step',
    line: 9,
  } as const;
  const steps = [
    failedStep({ status: 'errored', signal: 'SIGINT', exitCode: null, stdout: 'x\n', reason }),
    skippedStep({ id: 'later-1', heading: 'Later', file: 'a.md', line: 9, reason: before }),
  ];
  const record: RunRecord = { ...recordOf(steps), status: 'interrupted' };
  expect(await logOf(record)).toBe(`a.md
✗ :3     Deploy  0.1 s
  the run was interrupted in \`sleep 99\`
○ :9     Later  skipped: the run was interrupted before this step

Interrupted: 1 errored, 1 skipped in 1.0 s
Run it again:
docproof run docs/*.md
`);
});

test('however much fails, the summary fits on a screen', async () => {
  const steps = Array.from({ length: 40 }, (_, place) =>
    failedStep({ id: `s-${place}`, heading: `S${place}` }),
  );
  const reports = ['reports/index.html', 'reports/results.json', 'reports/junit.xml'];
  const log = await logOf(recordOf(steps), { reports: () => reports });
  const summary = log.slice(log.lastIndexOf('\n\n✗ ')).trim().split('\n');
  expect(summary.length).toBeLessThan(24);
  expect(summary.slice(7)).toEqual([
    '✗ a.md:4  S7  the block ended with status 1',
    '  … and 32 more',
    '',
    '40 failed in 1.0 s',
    'Reports  reports/index.html, results.json, junit.xml',
    'Run it again:',
    'docproof run docs/*.md',
  ]);
});
