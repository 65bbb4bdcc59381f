import { expect, test } from 'vitest';
import type { StepFinished } from '../../../src/run/events.ts';
import { notRun } from '../../../src/run/fold.ts';
import { withoutSecrets } from '../../../src/run/secrets/masked-event.ts';
import { Secrets } from '../../../src/run/secrets/secrets.ts';
import type { DifferenceLine } from '../../../src/verdict/types.ts';

const secrets = new Secrets([]);
secrets.learn([['DB_PASSWORD', 'swordfish-1\nswordfish-2']]);

function finished(more: Partial<StepFinished>): StepFinished {
  const reason = {
    code: 'exit-status',
    message: '`login swordfish-1` ended with status 1',
    line: 3,
  } as const;
  const place = { type: 'step-finished', article: 0, step: 'one', at: '2026-01-01T00:00:00.000Z' } as const;
  return { ...place, ...notRun('failed', reason), ...more };
}

function maskedDifference(difference: DifferenceLine[]): unknown {
  const expected = { line: 9, language: 'output', text: '$DB_PASSWORD', hint: null, advisory: false };
  const tripped = [{ name: 'state', saw: 'it says swordfish-2' } as const];
  const event = withoutSecrets(
    finished({ expected: [{ ...expected, comparison: null, tripped, difference }] }),
    secrets,
  );
  if (event.type !== 'step-finished') throw new Error('another event');
  expect(event.expected[0]?.tripped?.[0]?.saw).toBe('it says ***');
  return event.expected[0]?.difference;
}

test('reasons, those of earlier tries too, failed commands, variables and what is lost are without secrets', () => {
  const event = finished({
    stdout: 'a swordfish-1 b',
    stderr: 'swordfish-1\r\nswordfish-2\r\n',
    failedCommand: { text: 'login swordfish-1', line: 3 },
    changedVariables: [
      { name: 'DB_PASSWORD', value: 'swordfish-1\nswordfish-2' },
      { name: 'GONE', value: null },
    ],
    notRestored: ['the alias swordfish-1'],
    failedTries: [{ code: 'guard', message: 'it says swordfish-2', line: 2 }],
  });
  expect(withoutSecrets(event, secrets)).toEqual({
    ...event,
    stdout: 'a *** b',
    stderr: '***\r\n',
    failedCommand: { text: 'login ***', line: 3 },
    changedVariables: [
      { name: 'DB_PASSWORD', value: '***' },
      { name: 'GONE', value: null },
    ],
    notRestored: ['the alias ***'],
    failedTries: [{ code: 'guard', message: 'it says ***', line: 2 }],
    reason: { code: 'exit-status', message: '`login ***` ended with status 1', line: 3 },
  });
});

test('a line of a difference in which a secret was is not marked any more, and the others are', () => {
  const spans = [{ is: 'changed', from: 0, to: 1 } as const];
  expect(
    maskedDifference([
      { kind: 'same', text: 'key swordfish-1', spans, written: { text: 'key …', spans } },
      { kind: 'expected', text: 'is swordfish-2', spans },
      { kind: 'actual', text: 'swordfish-2', spans },
      { kind: 'actual', text: 'other', spans },
    ]),
  ).toEqual([
    { kind: 'same', text: 'key ***', written: { text: 'key …', spans } },
    { kind: 'expected', text: 'is ***' },
    { kind: 'actual', text: '***' },
    { kind: 'actual', text: 'other', spans },
  ]);
});
