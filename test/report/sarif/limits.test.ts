import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { sarifLog } from '../../../src/report/sarif/log.ts';
import { resultOf, type SarifResult } from '../../../src/report/sarif/result.ts';
import type { SarifLevel } from '../../../src/report/sarif/rules.ts';

function logOf(results: readonly SarifResult[]): string {
  const invocation = { executionSuccessful: true, notifications: [] };
  const tool = { name: 'docproof', version: '0', kinds: [] };
  return sarifLog({ category: 'docproof-run', runId: 'r', tool, invocation, results });
}

function result(level: SarifLevel, text: string): SarifResult {
  return resultOf({ code: 'x', level, text, place: { file: 'a.md', line: 1 }, fingerprints: {} }, undefined);
}

// biome-ignore lint/suspicious/noExplicitAny: a log is looked into at arbitrary depth
function kept(text: string): { levels: Record<string, number>; notifications: any[] } {
  const [run] = JSON.parse(text).runs;
  const levels: Record<string, number> = {};
  for (const { level } of run.results) levels[level] = (levels[level] ?? 0) + 1;
  return { levels, notifications: run.invocations[0].toolExecutionNotifications };
}

test('of more results than GitHub takes the worst are kept, and how many are not is told', () => {
  const levels = (['note', 'warning', 'error'] as const).flatMap((level) =>
    Array.from({ length: 10_000 }, () => result(level, level)),
  );
  expect(kept(logOf(levels))).toMatchObject({
    levels: { error: 10_000, warning: 10_000, note: 5_000 },
    notifications: [{ level: 'warning', message: { text: expect.stringMatching(/^5000 more results/) } }],
  });
});

test('of a log that cannot be packed small enough the worst half is kept', () => {
  const noise = (at: number) =>
    Array.from({ length: 8 }, (_, part) => createHash('sha512').update(`${at} ${part}`).digest('hex')).join(
      '',
    );
  const levels = Array.from({ length: 25_000 }, (_, at) => result(at < 5_000 ? 'note' : 'error', noise(at)));
  const text = logOf(levels);
  expect(gzipSync(text).length).toBeLessThan(10_000_000);
  expect(kept(text)).toMatchObject({ levels: { error: 12_500 }, notifications: [{ level: 'warning' }] });
});
