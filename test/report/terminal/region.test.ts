import { expect, test } from 'vitest';
import type { RunEvent } from '../../../src/run/events.ts';
import { eventsOf } from '../fixtures/events.ts';
import { realisticRecord } from '../fixtures/record.ts';
import { stage } from './scene.ts';

const events = eventsOf(realisticRecord);
const begins = events.findIndex(({ type }) => type === 'step-started');
const untilStep = events.slice(0, begins + 1);

test('what has not changed is not written again', () => {
  const { play, pass, writes } = stage(80);
  play(untilStep);
  pass(40);
  const before = writes.length;
  pass(0);
  pass(0);
  expect(writes).toHaveLength(before);
});

test('a line that changes is written over, and erased only behind its end', () => {
  const { play, pass, writes } = stage(80, { colour: false });
  play(untilStep);
  pass(100);
  expect(writes.at(-1)).toBe(
    '\u001b[?2026h\r\u001b[2K\u001b[1A⠙ deploy-cluster.md  Create a resource group  0.1 s\u001b[K\n\u001b[?2026l',
  );
});

test.each([
  [5, ['⠋ deploy-cluster.md  Create a resource group  0 ms', '  … and 11 more']],
  [4, ['  12 steps are running']],
  [2, []],
])('on a screen of %i rows the region leaves room for what stays', async (height, expected) => {
  const { play, rows } = stage(80, { rows: () => height });
  play(sideBySide(12));
  expect((await rows()).slice(-2).filter((row) => !row.endsWith('.md') && row !== '')).toEqual(expected);
});

test('while a message is written, the region is away', async () => {
  const { play, pass, reporter, rows } = stage(80);
  play(untilStep);
  const before = await rows();
  reporter.makeRoom();
  expect(await rows()).toEqual(before.slice(0, -1));
  pass(100);
  expect((await rows()).length).toBe(before.length);
});

test('a region below which a shell has written stays where it is', async () => {
  const { play, pass, reporter, rows } = stage(80);
  play(untilStep);
  const before = await rows();
  reporter.startBelow();
  pass(100);
  expect(await rows()).toEqual([...before, '⠙ deploy-cluster.md  Create a resource group  0.1 s']);
});

/** Articles that have all begun with their first step. */
function sideBySide(count: number): RunEvent[] {
  const ofFirst = untilStep.filter((event) => 'article' in event);
  return ofFirst.flatMap((event) => Array.from({ length: count }, (_, article) => ({ ...event, article })));
}
