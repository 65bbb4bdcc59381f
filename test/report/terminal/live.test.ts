import { expect, test } from 'vitest';
import type { RunEvent } from '../../../src/run/events.ts';
import type { RunRecord } from '../../../src/run/results.ts';
import { eventsOf } from '../fixtures/events.ts';
import { hostileRecord, realisticRecord } from '../fixtures/record.ts';
import { firstOfAll, logOf, stage } from './scene.ts';

const events = eventsOf(realisticRecord);
/** Up to and with the output of the first step that fails. */
const untilOutput = events.slice(
  0,
  events.findIndex((event) => isOutput(event, 'roll-out-the-application-1')) + 1,
);

test.each([60, 80, 200])(
  'at %i columns, every line of the run is on the screen at the end, and nothing else',
  async (columns) => {
    const { play, pass, reporter, rows } = stage(columns);
    for (const event of events) {
      play([event]);
      pass(150);
    }
    await reporter.onEnd?.(realisticRecord, firstOfAll(realisticRecord));
    await expect(`${(await rows()).join('\n')}\n`).toMatchFileSnapshot(`expected/screen-${columns}.txt`);
  },
);

test('on a wide screen, what stays is what a log has', async () => {
  const { play, pass, reporter, rows } = stage(400);
  for (const event of events) {
    play([event]);
    pass(150);
  }
  await reporter.onEnd?.(realisticRecord, firstOfAll(realisticRecord));
  expect(`${(await rows()).join('\n')}\n`).toBe(await logOf(realisticRecord));
});

test('a running step has a line with its time and the last line it printed', async () => {
  const { play, pass, rows } = stage(80);
  play(untilOutput);
  pass(12_300);
  expect((await rows()).at(-1)).toBe(
    '⠸ ingress-tls.md  Roll out the application  12 s  store-7d9f6c5b8-r6t9z    0/1…',
  );
});

test('a further try is counted, and the time goes on', async () => {
  const { play, pass, rows } = stage(80);
  const retried = events.findIndex((event) => event.type === 'step-started' && event.attempt === 2);
  play(events.slice(0, retried));
  pass(5_000);
  play(events.slice(retried, retried + 1));
  pass(1_000);
  expect((await rows()).at(-1)).toBe('⠋ deploy-cluster.md  Check the nodes  6.0 s, try 2');
});

test('the steps of articles that run side by side have aligned lines', async () => {
  const { play, pass, rows } = stage(80);
  const begun = events.filter(({ type }) => type === 'article-started');
  play([...begun, started(0, 'create-the-cluster-1')]);
  pass(61_000);
  play([started(1, 'prepare-a-namespace-1'), output(1, 'prepare-a-namespace-1', 'namespace/web created\n')]);
  pass(0);
  expect((await rows()).slice(-2)).toEqual([
    '⠋ deploy-cluster.md  Create the cluster   1 min 1 s',
    '⠋ ingress-tls.md     Prepare a namespace  0 ms       namespace/web created',
  ]);
});

test('more running steps than a small screen has room for are counted', async () => {
  const { play, rows } = stage(80);
  const [begun] = events.filter((event) => event.type === 'article-started');
  if (!begun) throw new Error('the fixture has no article');
  const articles = Array.from({ length: 11 }, (_, article) => ({ ...begun, article }));
  play([...articles, ...articles.map(({ article }) => started(article, 'create-the-cluster-1'))]);
  const shown = await rows();
  expect(shown).toHaveLength(9);
  expect(shown.at(-1)).toBe('  … and 3 more');
});

test.each([
  ['narrower', 80, 45],
  ['wider', 60, 120],
])(
  'after the terminal became %s, no line of the status region is left over',
  async (_name, before, after) => {
    const { play, pass, resize, reporter, rows } = stage(before);
    play(untilOutput);
    pass(1_000);
    await resize(after);
    pass(1_000);
    play(events.slice(untilOutput.length));
    await reporter.onEnd?.(realisticRecord, firstOfAll(realisticRecord));
    const shown = await rows();
    expect(shown.filter((row) => /[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏]/.test(row))).toEqual([]);
    expect(shown.filter((row) => row.includes('Prepare a namespace'))).toHaveLength(1);
    expect(shown.filter((row) => row.startsWith('✗ :12    Roll out'))).toHaveLength(1);
  },
);

test('wide and joined characters never make a status line overflow', async () => {
  const { play, pass, rows } = stage(40);
  play([...untilOutput, output(1, 'roll-out-the-application-1', `${'名前👩‍👩‍👧‍👦é'.repeat(20)}\n`)]);
  const before = (await rows()).length;
  pass(100);
  pass(100);
  expect(await rows()).toHaveLength(before);
});

test('output that steers the cursor stays in its line', async () => {
  const { play, pass, rows } = stage(80);
  play(untilOutput);
  const before = (await rows()).slice(0, -1);
  play([output(1, 'roll-out-the-application-1', '\u001b[2J\u001b[Hgone\u0007 \u009b2J 50 %\r60 %\r')]);
  pass(100);
  expect((await rows()).slice(0, -1)).toEqual(before);
});

test('a hostile run cannot write to the terminal what the reporter did not', async () => {
  const { play, reporter, writes } = stage(80, { colour: false });
  play(eventsOf(hostileRecord));
  await reporter.onEnd?.(hostileRecord, firstOfAll(hostileRecord));
  const ours = /\u001b\[(?:\?2026[hl]|\d*A|K)|\r?\u001b\[2K/g;
  expect(writes.join('').replace(ours, '')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});

test('every change is one write', async () => {
  const { play, writes } = stage(80);
  play(untilOutput.slice(0, -1));
  const before = writes.length;
  const finished = events.find(
    (event) => event.type === 'step-finished' && event.step === 'roll-out-the-application-1',
  );
  if (!finished) throw new Error('the fixture lacks the step');
  play([finished]);
  expect(writes).toHaveLength(before + 1);
});

test('nothing is drawn any more when the run has ended', () => {
  const { play, ticking } = stage(80);
  play(events.slice(0, -1));
  expect(ticking()).toBe(true);
  play(events.slice(-1));
  expect(ticking()).toBe(false);
});

test('a run that ended in the middle leaves no status region behind', async () => {
  const { play, pass, reporter, rows, ticking } = stage(80);
  play(untilOutput);
  pass(100);
  const record: RunRecord = { ...realisticRecord, status: 'interrupted' };
  await reporter.onEnd?.(record, firstOfAll(record));
  expect(ticking()).toBe(false);
  expect((await rows()).filter((row) => /^[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏]/.test(row))).toEqual([]);
});

function started(article: number, step: string): RunEvent {
  return { type: 'step-started', article, step, at: realisticRecord.startedAt, attempt: 1 };
}

function output(article: number, step: string, text: string): RunEvent {
  return { type: 'step-output', article, step, stream: 'stdout', text };
}

function isOutput(event: RunEvent, step: string): boolean {
  return event.type === 'step-output' && event.step === step;
}
